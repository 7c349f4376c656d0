import { expect, it } from 'vitest'
import { adviceOf } from './receiver-words.ts'

const health = { condition: 'well' as const, delivered: 1, waiting: 0, held: 0, refused: 0, oldestWaitingAt: null, lastSuccessAt: null, downSince: null, lastError: null }

it('says what to do, the gravest first, and nothing when all is well', () => {
  const advice = (more: object, kind: 'province' | 'district' = 'province') => adviceOf({ kind, health: { ...health, ...more } })
  expect(advice({})).toBeUndefined()
  expect(advice({ condition: 'waiting-code', refused: 1 })).toContain('正式登记编码')
  expect(advice({ condition: 'down', lastError: '接收站连接不上' })).toContain('接收站连接不上。记录都保存在本地')
  expect(advice({ refused: 2 })).toContain('有 2 条被拒收')
  expect(advice({ condition: 'paused' })).toContain('已暂停')
  expect(advice({ held: 1 })).toContain('等上级记录被接收。点“暂缓”查看要补什么')
})
