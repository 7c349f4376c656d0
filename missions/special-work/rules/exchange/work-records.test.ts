import { HOUR, MINUTE } from '@anlan/kernel/time'
import { describe, expect, it } from 'vitest'
import type { GasTest } from '../../contract/gas.ts'
import type { Plan } from '../../contract/plan.ts'
import { gasTestOf, permitOf, QIAN, WEDNESDAY, ZHAO, ZHOU } from '../../testing/permit.ts'
import { decidingGas, permitDraft, planDraft } from './work-records.ts'

const around = { company: '样例厂', inChargeMobile: '13800000000', place: { at: [122.4, 37.62] as const, why: null }, paper: null }
const plan = (over: Partial<Plan> = {}): Plan => ({
  id: ZHAO.id, version: 2, unit: '生产一车间', workUnit: '检维修班', contractor: false, content: '更换阀门', area: '罐区', spot: '3 号罐', from: WEDNESDAY, until: WEDNESDAY + HOUR, works: [{ kind: 'hot-work', level: 'first' }],
  inCharge: QIAN, emergency: false, emergencyReason: '', state: 'approved', decided: { by: ZHOU, at: WEDNESDAY - HOUR, reason: '' }, filedAt: null, createdAt: WEDNESDAY - 2 * HOUR, createdBy: ZHAO, updatedAt: WEDNESDAY, updatedBy: ZHOU.name, ...over,
})
const result = (gas: GasTest['results'][number]['gas'], over: Partial<GasTest['results'][number]> = {}): GasTest['results'][number] => ({ gas, value: 1, unit: 'vol', converted: 1, convertedUnit: 'vol', limit: '', verdict: 'pass', why: null, ...over })

describe('a plan as it is filed', () => {
  it('is the seven items, and who approved it when', () => expect(planDraft(plan(), around)).toMatchObject({ deleted: false, unit: '生产一车间', approvedAt: WEDNESDAY - HOUR, approvedBy: '周审批', askedAt: WEDNESDAY - 2 * HOUR }))
  it('taken back, it is deleted and approved by nobody', () => expect(planDraft(plan({ state: 'withdrawn' }), around)).toMatchObject({ deleted: true, approvedAt: null, approvedBy: null }))
  it('approved by a hand that nobody kept, it says so', () => expect(planDraft(plan({ decided: null }), around)).toMatchObject({ approvedAt: null, approvedBy: null }))
})

describe('the one gas of table A.1', () => {
  it('is none without a test, or when nothing could be converted', () => {
    expect(decidingGas([])).toBeNull()
    expect(decidingGas([gasTestOf(WEDNESDAY, { results: [result('xylene', { converted: null })] })])).toBeNull()
  })
  it('is what fails in the newest test', () =>
    expect(decidingGas([gasTestOf(WEDNESDAY, { results: [result('oxygen', { converted: 20.9 }), result('xylene', { converted: 0.4, verdict: 'fail' })] }), gasTestOf(WEDNESDAY - HOUR)])).toEqual({ name: '二甲苯', at: WEDNESDAY, value: 0.4, unit: 'vol', verdict: 'fail' }))
  it('where all pass is not the oxygen, unless there is nothing else', () => {
    expect(decidingGas([gasTestOf(WEDNESDAY)])).toMatchObject({ name: '二甲苯' })
    expect(decidingGas([gasTestOf(WEDNESDAY, { results: [result('oxygen')] })])).toMatchObject({ name: '氧气' })
  })
})

describe('a permit as it is exchanged', () => {
  it('is none while it is a draft', () => expect(permitDraft(permitOf('hot-work', 'draft'), around)).toBeUndefined())
  it('carries what table A.1 and a regulator ask for', () => {
    const pause = { at: WEDNESDAY, factAt: WEDNESDAY, heardAt: WEDNESDAY, cause: 'person', text: '检查', code: null, by: null, safe: [], safeAt: WEDNESDAY, resumed: { by: QIAN, at: WEDNESDAY + MINUTE } }
    expect(permitDraft(permitOf('hot-work', 'working', { suspensions: [pause, { ...pause, resumed: null }] }), around)).toMatchObject({
      company: '样例厂', kind: 'hot-work', level: 'first', state: 'working', startedAt: WEDNESDAY, acceptedAt: null, guardians: [{ name: '孙监护' }], workers: [{ name: '李作业' }],
      certificates: [{ holder: '李作业', work: '焊接与热切割作业', number: 'T3700004' }], gas: { name: '二甲苯', value: 0 }, hazards: 1, measures: { rows: 16, answered: 16 }, briefedAt: WEDNESDAY,
      signed: [{ node: 'in-charge' }, { node: 'unit' }, { node: 'safety' }, { node: 'approver' }, { node: 'shift-check', presence: 'position' }], suspensions: [{ why: '检查', resumedAt: WEDNESDAY + MINUTE }, { resumedAt: null }],
      at: [122.4, 37.62], unplaced: null, cancelledCause: null,
    })
  })
  it('cancelled says why, accepted says by whom; unplaced says what to do', () => {
    const ended = { by: ZHOU, at: WEDNESDAY, reason: '计划调整' }
    const acceptance = { by: ZHOU, at: WEDNESDAY, picture: null, opinion: '合格', presence: { kind: 'code' as const, at: WEDNESDAY, metres: null, photo: null, witness: null } }
    expect(permitDraft(permitOf('height', 'cancelled', { ended }), around)).toMatchObject({ cancelledCause: '计划调整', endedReason: '计划调整' })
    expect(permitDraft(permitOf('height', 'cancelled'), around)).toMatchObject({ cancelledCause: null })
    expect(permitDraft(permitOf('height', 'closed', { acceptance }), { ...around, place: { at: null, why: '坐标基准未测量' } })).toMatchObject({ acceptedBy: '周审批', acceptedAt: WEDNESDAY, at: null, unplaced: '坐标基准未测量' })
  })
  it('not yet prepared has nothing behind it', () => expect(permitDraft(permitOf('height', 'preparing', { hazards: null, briefings: [], gas: [], measures: [] }), around)).toMatchObject({ hazards: 0, briefedAt: null, gas: null, measures: { rows: 0, answered: 0 } }))
})
