import { describe, expect, it } from 'vitest'
import type { Decision } from '@anlan/kernel/decision'
import { DAY, HOUR } from '@anlan/kernel/time'
import type { Plan } from '../contract/plan.ts'
import { permitOf, QIAN, WEDNESDAY, WU, ZHAO } from '../testing/permit.ts'
import { decideOnPlan, decidePlanned, decideWithdraw, plannedBy, type PlanFields, type Planning } from './plan.ts'

const ID = '019a0000-0000-7000-8000-000000000700'
const by = (who = ZHAO, roles: string[] = ['worker'], own: Planning['own'] = {}): Planning => ({ by: who, roles, now: WEDNESDAY - DAY, own })
const fields = (over: Partial<PlanFields> = {}): PlanFields => ({ unit: '生产一车间', workUnit: '检维修班', contractor: false, content: '更换阀门', area: '甲苯罐区', spot: '3 号罐', from: WEDNESDAY, until: WEDNESDAY + 8 * HOUR, works: [{ kind: 'hot-work', level: 'first' }], inCharge: QIAN, emergency: false, emergencyReason: '', ...over })
const codeOf = (decision: Decision<unknown>) => (decision.accepted ? 'accepted' : decision.refusal.code)
const planOf = (over: Partial<Plan> = {}): Plan => {
  const made = decidePlanned(ID, fields(), undefined, by())
  if (!made.accepted) return expect.fail(made.refusal.message)
  return { ...made.value, ...over }
}
const today = { from: WEDNESDAY - DAY + HOUR }

describe('a plan', () => {
  it.each<[string, PlanFields, Planning, string]>([
    ['a day ahead', fields(), by(), 'accepted'], ['for today', fields(today), by(), 'plan-late'], ['two days ahead where the enterprise wants it', fields(), by(ZHAO, [], { planDays: 2 }), 'plan-late'],
    ['for today, in an emergency', fields({ ...today, emergency: true, emergencyReason: '泄漏抢修' }), by(), 'accepted'], ['an emergency without a reason', fields({ ...today, emergency: true }), by(), 'plan-emergency'],
    ['backwards', fields({ until: WEDNESDAY }), by(), 'plan-period'], ['that is past', fields({ from: 1, until: 2 }), by(), 'plan-past'],
  ])('%s', (_what, it, planning, code) => expect(codeOf(decidePlanned(ID, it, undefined, planning))).toBe(code))
  it('is written anew until it is approved, and stays whose it was', () => {
    expect(decidePlanned(ID, fields({ content: '更换管线' }), planOf({ state: 'refused' }), by(WU))).toMatchObject({ value: { version: 2, state: 'waiting', content: '更换管线', createdBy: ZHAO, updatedBy: WU.name } })
    expect(codeOf(decidePlanned(ID, fields(), planOf({ state: 'approved' }), by()))).toBe('plan-not-now')
    expect(codeOf(decidePlanned(ID, fields(), planOf({ state: 'withdrawn' }), by()))).toBe('plan-not-now')
  })
  it('is decided by somebody else, with a reason where it is refused', () => {
    expect(decideOnPlan({ approve: true, reason: '' }, planOf(), by(WU))).toMatchObject({ value: { state: 'approved', version: 2, decided: { by: WU } } })
    expect(decideOnPlan({ approve: false, reason: '人手不足' }, planOf(), by(WU))).toMatchObject({ value: { state: 'refused' } })
    expect(codeOf(decideOnPlan({ approve: false, reason: '' }, planOf(), by(WU)))).toBe('plan-reason')
    expect(codeOf(decideOnPlan({ approve: true, reason: '' }, planOf(), by()))).toBe('plan-own')
    expect(codeOf(decideOnPlan({ approve: true, reason: '' }, planOf({ state: 'approved' }), by(WU)))).toBe('plan-not-now')
  })
  it('is withdrawn by whose it is or a leader', () => {
    expect(decideWithdraw('不做了', planOf({ state: 'approved' }), by())).toMatchObject({ value: { state: 'withdrawn' } })
    expect(codeOf(decideWithdraw('不做了', planOf(), by(WU, ['team-leader'])))).toBe('accepted')
    expect(codeOf(decideWithdraw('不做了', planOf(), by(WU)))).toBe('plan-not-yours')
    expect(codeOf(decideWithdraw('不做了', planOf({ state: 'refused' }), by()))).toBe('plan-not-now')
  })
})

describe('a permit stands to its plan', () => {
  const permit = permitOf('hot-work', 'draft')
  it.each<[Plan | undefined, string]>([
    [undefined, 'missing'], [planOf({ state: 'refused' }), 'missing'], [planOf({ state: 'withdrawn' }), 'missing'], [planOf({ state: 'approved', area: '泵房' }), 'missing'], [planOf({ state: 'approved', works: [{ kind: 'height', level: 'i' }] }), 'missing'],
    [planOf(), 'waiting'], [planOf({ emergency: true }), 'waiting'], [planOf({ state: 'approved' }), 'approved'], [planOf({ state: 'approved', from: WEDNESDAY + 1 }), 'outside'], [planOf({ state: 'approved', until: WEDNESDAY + HOUR }), 'outside'],
  ])('%#: %s', (plan, planned) => expect(plannedBy(plan, permit)).toBe(planned))
})
