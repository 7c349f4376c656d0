import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import type { PermitState } from '../../contract/life.ts'
import { factsOf, permitOf, QIAN, WEDNESDAY, WU, ZHOU } from '../../testing/permit.ts'
import { decideWriteUp, type OnPaper } from './write-up.ts'

const T = WEDNESDAY - 8 * HOUR
const paper: OnPaper = {
  ground: 'printed', outage: null, end: 'closed', note: '', signed: [{ node: 'approver', by: ZHOU, at: T, opinion: '同意' }], issuedAt: T, startedAt: T + 10 * MINUTE, finishedAt: T + 2 * HOUR, accepted: { by: WU, at: T + 3 * HOUR, opinion: '现场已清理' },
}
const deciding = (state: PermitState = 'issued') => {
  const permit = permitOf('hot-work', state, { startedAt: null })
  return { permit, facts: factsOf(permit), actor: { person: QIAN, roles: ['safety-manager'] } }
}
const code = (over: Partial<OnPaper>, state?: PermitState) => {
  const decision = decideWriteUp({ ...paper, ...over }, deciding(state))
  return decision.accepted ? 'ok' : `${decision.refusal.code} ${decision.refusal.field ?? ''}`.trim()
}

describe('paper that is written up', () => {
  it('ends the permit by the times of the paper, marked as such, and never starts it', () => {
    const { value } = decideWriteUp(paper, deciding()) as { value: ReturnType<typeof permitOf> }
    expect(value).toMatchObject({ state: 'closed', fromPaper: true, version: 6, issuedAt: T, startedAt: T + 10 * MINUTE, signed: [{ node: 'approver', by: ZHOU, presence: { kind: 'none' } }], acceptance: { by: WU, at: T + 3 * HOUR } })
    expect(decideWriteUp({ ...paper, ground: 'outage', outage: { from: T, until: T + HOUR, reason: '光缆中断' } }, deciding('draft'))).toMatchObject({ value: { state: 'closed', appliedAt: T, measures: expect.arrayContaining([expect.objectContaining({ confirmed: null })]) } })
    expect(decideWriteUp({ ...paper, end: 'cancelled', startedAt: null, finishedAt: null, accepted: null }, deciding())).toMatchObject({ value: { state: 'cancelled', acceptance: null, ended: { reason: '纸质作业票未作业' } } })
    expect(decideWriteUp({ ...paper, end: 'cancelled', startedAt: null, finishedAt: null, accepted: null, note: '下雨' }, deciding())).toMatchObject({ value: { ended: { reason: '下雨' } } })
  })

  it('needs a ground', () => {
    expect(code({}, 'draft')).toBe('paper-not-printed ground')
    expect(code({ ground: 'outage' }, 'draft')).toBe('paper-outage outage.from')
    expect(code({ ground: 'outage', outage: { from: T, until: T, reason: '停电' } })).toBe('paper-outage outage.until')
    expect(code({ ground: 'outage', outage: { from: T + HOUR, until: T + 2 * HOUR, reason: '停电' } })).toBe('paper-outage outage.from')
    expect(code({ ground: 'outage', outage: { from: T - 2 * HOUR, until: T - HOUR, reason: '停电' } })).toBe('paper-outage outage.from')
    expect(code({ ground: 'outage', outage: { from: T - HOUR, until: T + HOUR, reason: '停电' }, end: 'cancelled', startedAt: null, finishedAt: null, accepted: null })).toBe('ok')
  })

  it('tells one story in order', () => {
    expect(code({ signed: [{ node: 'unit', by: WU, at: T + 1, opinion: '同意' }] })).toBe('paper-times signed.0.at')
    expect(code({ issuedAt: WEDNESDAY + 1, signed: [] })).toBe('paper-times issuedAt')
    expect([code({ startedAt: null }), code({ startedAt: T - 1 })]).toEqual(['paper-times startedAt', 'paper-times startedAt'])
    expect([code({ finishedAt: null }), code({ finishedAt: T })]).toEqual(['paper-times finishedAt', 'paper-times finishedAt'])
    expect([code({ accepted: null }), code({ accepted: { by: WU, at: T, opinion: '好的' } }), code({ accepted: { by: WU, at: WEDNESDAY + 1, opinion: '好的' } })]).toEqual(['paper-times accepted.at', 'paper-times accepted.at', 'paper-times accepted.at'])
    expect([code({ end: 'cancelled' }), code({ end: 'cancelled', startedAt: null }), code({ end: 'cancelled', startedAt: null, finishedAt: null })]).toEqual(['paper-times end', 'paper-times end', 'paper-times end'])
  })

  it('is of nothing that went on here, and by a person', () => {
    for (const state of ['working', 'suspended', 'finished', 'closed', 'void'] as const) expect(code({}, state)).toBe('permit-not-now')
    expect(decideWriteUp(paper, { ...deciding(), actor: { person: null, roles: [] } })).toMatchObject({ refusal: { code: 'permit-nobody' } })
  })
})
