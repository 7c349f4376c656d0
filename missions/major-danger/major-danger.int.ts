import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { getDanger } from '@anlan/dual-prevention/contract/get-danger'
import { rejectDanger } from '@anlan/dual-prevention/contract/reject-danger'
import { dualPrevention } from '@anlan/dual-prevention/module'
import type { Decision } from '@anlan/kernel/decision'
import { type Register, endpointsOf } from '@anlan/kernel/register'
import type { Role } from '@anlan/kernel/role'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { people } from '@anlan/people/module'
import { approveBypass, listBypasses, requestBypass } from '@anlan/plant/contract/bypass'
import { measurementPointRegister } from '@anlan/plant/contract/place'
import { pointAlarmCleared, pointAlarmRaised, type PointState } from '@anlan/plant/contract/reading'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import type { Speaker } from '@anlan/platform/module/scope'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { positioning } from '@anlan/positioning/module'
import { listHolds } from '@anlan/special-work/contract/hold'
import { specialWork } from '@anlan/special-work/module'
import { video } from '@anlan/video/module'
import { commitmentMissing } from '@anlan/responsibility/contract/commitment'
import { contributeFacts } from './contract/facts.ts'
import { listItems, recordSelfCheck } from './contract/self-check.ts'
import { confirmSuspicion, dismissSuspicion, getSuspicion, listSuspicions } from './contract/suspicion.ts'
import { watchedTankRegister } from './contract/watched-tank.ts'
import { majorDanger } from './module.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, positioning, video, specialWork, dualPrevention, majorDanger], folders: [FILES, REGISTERS] })
})
afterAll(() => test.close())

const accepted = <Value>(decision: Decision<Value>): Value => {
  if (!decision.accepted) expect.fail(`${decision.refusal.code}: ${decision.refusal.message}`)
  return decision.value
}
const enterprise = () => {
  const org = newId()
  const as = (name: string, roles: Role[]): Speaker => ({ org, roles, actor: { kind: 'person', id: newId(), name }, account: newId(), person: null })
  return { org, safety: as('周安全', ['safety-manager']), worker: as('王芳', ['worker']) }
}
type Enterprise = ReturnType<typeof enterprise>

const point = (more: Partial<PointState> = {}): PointState => ({
  point: newId(), tag: 'GT-101', name: '罐区可燃气', quantity: 'combustible-gas', unit: '%LEL', area: '溶剂罐区', equipment: '', value: null, at: null, quality: null, source: 'feed',
  condition: 'fault', conditionSince: test.clock.plant(), bypassed: false, fed: true, low: null, high: 20, highHigh: 50, ...more,
})
const say = ({ safety }: Enterprise, kind: typeof pointAlarmRaised, it: PointState) =>
  test.house.act(safety, async (scope) => scope.record(kind, { subject: it.point, data: { point: it, condition: it.condition ?? 'fault', value: it.value, limit: it.high } }))
const pass = async (span: number) => {
  test.clock.move(test.clock.plant() + span)
  await test.settle()
}
const open = async ({ safety }: Enterprise) => accepted(await test.house.query(safety, listSuspicions, { state: ['suspected'] })).rows

describe('a gas detector that is down', () => {
  it('is suspected after half an hour, with its facts; the safety manager is told; it lapses when it is back', async () => {
    const own = enterprise()
    const detector = point()
    await say(own, pointAlarmRaised, detector)
    await test.settle()
    expect(await open(own)).toEqual([])
    await pass(31 * MINUTE)
    const [suspicion] = await open(own)
    expect(suspicion).toMatchObject({ item: '5.4.2', title: '气体探测器不能正常使用：GT-101 罐区可燃气', state: 'suspected' })
    expect(suspicion?.facts.map(({ title }) => title)).toContain('已持续')
    expect(accepted(await test.house.query(own.safety, listAlarms, {})).rows.filter(({ kind }) => kind === 'suspected-major-danger').map(({ clearedAt }) => clearedAt)).toEqual([null])
    await pass(10 * MINUTE)
    expect(await open(own)).toHaveLength(1)
    await say(own, pointAlarmCleared, detector)
    await test.settle()
    expect(await open(own)).toEqual([])
    const { suspicion: gone, timeline, clause } = accepted(await test.house.query(own.worker, getSuspicion, { id: suspicion?.id ?? '' }))
    expect(gone.state).toBe('lapsed')
    expect(timeline.map(({ title }) => title)).toEqual(['发现疑似重大事故隐患', '疑似事实已消除'])
    expect(clause).toContain('待核')
    expect(accepted(await test.house.query(own.safety, listAlarms, {})).rows[0]?.clearedAt).not.toBeNull()
  })
})

describe('an interlock that is taken out', () => {
  it('without approval is suspected at once; with approval and back in time it is not', async () => {
    const own = enterprise()
    const point = newId()
    accepted(await test.house.command(own.safety, endpointsOf(measurementPointRegister).save, { id: point, version: 0, data: { tag: 'LZ-201', name: '高高液位联锁', quantity: 'level', unit: '%' } }))
    const bypass = newId()
    accepted(await test.house.command(own.worker, requestBypass, { id: bypass, point, what: 'interlock', reason: '液位计检修', safeguards: '专人监护', untilAt: test.clock.plant() + 4 * HOUR, urgent: true }))
    await test.settle()
    expect((await open(own)).map(({ item, title }) => [item, title])).toEqual([['5.5.7', '联锁未经审批摘除：LZ-201 高高液位联锁']])
    const { version } = accepted(await test.house.query(own.safety, listBypasses, { out: true })).rows[0] ?? expect.fail('none is out')
    accepted(await test.house.command(own.safety, approveBypass, { id: bypass, version }))
    await test.settle()
    expect(await open(own)).toEqual([])
    await pass(5 * HOUR)
    expect((await open(own)).map(({ title }) => title)).toEqual(['联锁未按批准的时间恢复：LZ-201 高高液位联锁'])
  })
})

describe('a person decides', () => {
  const suspect = async (own: Enterprise) => {
    await test.house.act(own.safety, async (scope) => accepted(await scope.order(contributeFacts, { present: [{ kind: 'work-unapproved', key: 'permit-1', data: { permit: newId(), title: '罐区动火', startedAt: scope.now, what: 'unapproved' } }] })))
    await test.settle()
    const [found] = await open(own)
    return found ?? expect.fail('nothing suspected')
  }
  it('confirms it: a danger of level 重大 stands, with its reason', async () => {
    const own = enterprise()
    const { id, version } = await suspect(own)
    const danger = newId()
    expect(accepted(await test.house.command(own.safety, confirmSuspicion, { id, version, danger, place: '溶剂罐区', reason: '现场核实，未办理作业票' }))).toEqual({ id, state: 'confirmed', danger })
    const { danger: raised } = accepted(await test.house.query(own.worker, getDanger, { id: danger }))
    expect(raised).toMatchObject({ level: '1', state: 'reported', place: '溶剂罐区' })
    // Nobody knows its area: no special work goes on anywhere, until it is dealt with.
    await test.settle()
    const holds = async () => accepted(await test.house.query(own.worker, listHolds, {})).holds
    expect(await holds()).toMatchObject([{ area: null, source: 'major-danger', key: id, link: `/major-danger/suspicions/${id}` }])
    accepted(await test.house.command(own.safety, rejectDanger, { id: danger, version: raised.version, reason: '重复登记，按另一条隐患治理' }))
    await test.settle()
    expect(await holds()).toEqual([])
    await pass(HOUR)
    expect(await open(own)).toEqual([])
  })
  it('dismisses it with grounds; it rests for a month while the facts last, then somebody looks again', async () => {
    const own = enterprise()
    const { id, version } = await suspect(own)
    expect(await test.house.command(own.safety, dismissSuspicion, { id, version, reason: '没有' })).toMatchObject({ accepted: false, refusal: { code: 'bad-input' } })
    accepted(await test.house.command(own.safety, dismissSuspicion, { id, version, reason: '该作业不属于动火作业，经现场核实' }))
    expect(await test.house.command(own.safety, dismissSuspicion, { id, version, reason: '该作业不属于动火作业，经现场核实' })).toMatchObject({ accepted: false, refusal: { kind: 'conflict' } })
    await pass(24 * HOUR)
    expect(await open(own)).toEqual([])
    await pass(30 * 24 * HOUR)
    expect(await open(own)).toHaveLength(1)
  })
  it('nobody of another enterprise sees it', async () => {
    const own = enterprise()
    const { id, version } = await suspect(own)
    const other = enterprise()
    expect(await test.house.query(other.safety, getSuspicion, { id })).toMatchObject({ accepted: false })
    expect(await test.house.command(other.safety, dismissSuspicion, { id, version, reason: '别的企业也来排除一下' })).toMatchObject({ accepted: false, refusal: { kind: 'missing' } })
  })
})

describe('what else data shows', () => {
  it('a commitment that did not come', async () => {
    const own = enterprise()
    await test.house.act(own.safety, async (scope) => scope.record(commitmentMissing, { data: { day: '2026-11-23', since: scope.now } }))
    await test.settle()
    expect((await open(own)).map(({ item }) => item)).toEqual(['5.7.7'])
  })
  it('a landed roof, where the tank is registered as one', async () => {
    const own = enterprise()
    accepted(await test.house.command(own.safety, endpointsOf(watchedTankRegister as unknown as Register).save, { id: newId(), version: 0, data: { tag: 'LT-1', tank: 'V-101' } } as never))
    await say(own, pointAlarmRaised, point({ quantity: 'level', tag: 'LT-1', condition: 'low', value: 0.4, low: 0.8, unit: '米' }))
    await say(own, pointAlarmRaised, point({ quantity: 'level', tag: 'LT-2', condition: 'low', value: 0.4, low: 0.8, unit: '米' }))
    await test.settle()
    expect((await open(own)).map(({ item }) => item)).toEqual(['5.5.12'])
  })
})

describe('comparing item by item', () => {
  it('keeps the last verdict; what is found or does not concern the plant needs words', async () => {
    const own = enterprise()
    expect(await test.house.command(own.safety, recordSelfCheck, { item: '5.5.10', verdict: 'found' })).toMatchObject({ accepted: false, refusal: { field: 'note' } })
    expect(await test.house.command(own.safety, recordSelfCheck, { item: '5.6.99', verdict: 'clear' })).toMatchObject({ accepted: false, refusal: { code: 'no-such-item' } })
    accepted(await test.house.command(own.safety, recordSelfCheck, { item: '5.5.10', verdict: 'clear' }))
    const { groups } = accepted(await test.house.query(own.worker, listItems, {}))
    const items = groups.flatMap((group) => group.items)
    expect(items).toHaveLength(53)
    expect(items.find(({ item }) => item === '5.5.10')?.check).toMatchObject({ verdict: 'clear', by: '周安全' })
    expect(items.filter(({ watch }) => watch === 'declared').map(({ item }) => item)).toEqual(['5.1.4', '5.6.1', '5.6.2', '5.6.3', '5.6.4', '5.7.5'])
  })
})
