import { expect, it } from 'vitest'
import { feedAdvice } from './position-words.ts'

it('says what to do about positions, the gravest first, and nothing when all is well', () => {
  const advice = (more: object) => feedAdvice({ condition: 'well', lastError: null, unplaced: [], refused: 0, refusal: null, ...more })
  expect(advice({})).toBeUndefined()
  expect(advice({ condition: 'idle' })).toBeUndefined()
  expect(advice({ condition: 'down', lastError: '接收站连接不上' })).toContain('接收站连接不上。恢复后立即报送')
  expect(advice({ condition: 'down' })).toContain('接收方没有应答')
  expect(advice({ condition: 'unplaced', unplaced: [{ plan: '厂区', people: 3, why: '坐标基准未测量：…' }] })).toBe('“厂区”上的 3 人没有报送位置。坐标基准未测量：…')
  expect(advice({ refused: 2, refusal: '人员不存在' })).toContain('有 2 人的位置被拒收：人员不存在')
  expect(advice({ refused: 2 })).toContain('没有说明原因')
  expect(advice({ condition: 'late' })).toContain('超过 30 秒')
})
