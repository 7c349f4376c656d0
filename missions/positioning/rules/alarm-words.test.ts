import { describe, expect, it } from 'vitest'
import { JUDGED_KINDS, type JudgedKind } from '../contract/judged.ts'
import { alarmWords, buzzWords } from './alarm-words.ts'

const it_ = (kind: JudgedKind, more: { readonly value?: number; readonly allowed?: number | null; readonly floor?: number } = {}) => ({ kind, value: 90, allowed: 60, plan: '厂区', floor: 1, ...more })
const names = { fence: '罐区', people: ['王芳'] }

it('the card says to its carrier what to do', () => {
  expect(buzzWords({ kind: 'lost', phase: 'begun' }, null, '王芳')).toMatch(/^王芳，.*确认$/)
  expect(buzzWords({ kind: 'lost', phase: 'changed', signedAt: 1 }, null, '王芳')).toBeNull()
  expect(buzzWords({ kind: 'intrusion', phase: 'warned' }, '罐区', '王芳')).toContain('罐区')
  expect(buzzWords({ kind: 'intrusion', phase: 'begun' }, null, '王芳')).toContain('受限区域')
  expect(buzzWords({ kind: 'gathering', phase: 'changed' }, null, '王芳')).toContain('疏散')
  expect([buzzWords({ kind: 'overstay', phase: 'begun' }, null, '王芳'), buzzWords({ kind: 'lost', phase: 'ended' }, null, '王芳')]).toEqual([null, null])
})

describe('an alarm in words', () => {
  it.each(Object.keys(JUDGED_KINDS) as JudgedKind[])('%s says who or where, and what to do', (kind) => {
    const { title, text } = alarmWords(it_(kind), names)
    expect(title).toMatch(/王芳|罐区/)
    expect(text.length).toBeGreaterThan(4)
    expect(`${title}${text}`).not.toMatch(/undefined|null|[A-Za-z]/)
  })
  it('tells durations and limits as people say them', () => {
    expect(alarmWords(it_('overstay'), names).text).toBe('已停留 2 分钟，允许 1 分钟')
    expect(alarmWords(it_('overstay', { value: 30, allowed: null }), names).text).toBe('已停留 30 秒')
    expect(alarmWords(it_('over-count', { value: 5, allowed: 4 }), names)).toMatchObject({ title: '罐区超员：5 人', text: '现有 5 人，规定 4 人：王芳' })
    expect(alarmWords(it_('under-count', { value: 1, allowed: null }), names).text).toBe('现有 1 人，请核实应在岗人员')
  })
  it('of people without a terminal names the production area where there are several fences', () => {
    expect(alarmWords(it_('without-terminal', { value: 2 }), { fence: null, people: [] }).title).toBe('生产区有 2 人未佩戴终端')
  })
  it('names the plan without a fence, the storey above the ground, and no more than eight people', () => {
    expect(alarmWords(it_('intrusion', { floor: 3 }), { ...names, fence: null }).place).toBe('厂区 3 层')
    expect(alarmWords(it_('gathering', { value: 9 }), { fence: null, people: Array.from({ length: 9 }, (_, n) => `员工${n + 1}`) }).text).toMatch(/员工8 等 9 人$/)
  })
})
