import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import type { CommandKind } from '@anlan/kernel/endpoint'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf, type Register } from '@anlan/kernel/register'
import { HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { certificateRegister } from '@anlan/people/contract/certificate'
import { savePerson } from '@anlan/people/contract/keep-person'
import { registerTerminal, setPin } from '@anlan/people/contract/terminal'
import { openMember, people } from '@anlan/people/module'
import { areaRegister, planRegister } from '@anlan/plant/contract/place'
import { plant } from '@anlan/plant/module'
import { openDistrict } from '@anlan/plant/testing/district'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import type { Speaker } from '@anlan/platform/module/scope'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { until } from '@anlan/platform/testing/until'
import { bindCard, cardRegister } from '@anlan/positioning/contract/card'
import { openSource } from '@anlan/positioning/contract/source'
import { openFixIntake, positioning } from '@anlan/positioning/module'
import { WORK_MEASURES } from '@anlan/standards/special-work/measures'
import { video } from '@anlan/video/module'
import { applyPermit, savePermit } from './contract/ask-permit.ts'
import { listWorkAlarms } from './contract/boards.ts'
import { acceptWork, askCancel, cancelPermit, finishWork, voidPermit } from './contract/end-permit.ts'
import { onSite } from './contract/on-site.ts'
import { getPermit, listPermits, mySigning } from './contract/permits.ts'
import { decidePlan, getPlan, listPlans, savePlan, withdrawPlan } from './contract/plan.ts'
import { answerMeasure, briefWorkers, recordGas, recordHazards, submitPermit } from './contract/prepare-permit.ts'
import { detectorRegister, getSetting, saveSetting, settingSchema } from './contract/setting.ts'
import { delegationRegister, rejectPermit, signPermit } from './contract/sign-permit.ts'
import { confirmSafe, recordCheck, recordPassage, resumeWork, startWork, suspendWork } from './contract/work-permit.ts'
import { specialWork } from './module.ts'

let test: TestHouse
let fixes: ReturnType<typeof openFixIntake>
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, positioning, video, specialWork], folders: [REGISTERS, FILES], at: Date.parse('2026-11-24T09:00:00+08:00') })
  fixes = openFixIntake(test.house, { rest: 20, buzz: () => undefined })
})
afterAll(async () => {
  await fixes.close()
  await test.close()
})

const PIN = '472913'
const now = () => test.clock.plant()
const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
const codeOf = (decision: Decision<unknown>): string => (decision.accepted ? 'accepted' : decision.refusal.code)
/** Wednesday at ten in the morning: no window in which hot work has to be upgraded. */
const TEN = Date.parse('2026-11-25T10:00:00+08:00')

const lay = async (org: Id = newId()) => {
  test.clock.move(TEN - 25 * HOUR)
  const manager = test.speaker(['safety-manager'], { org })
  const save = async (register: unknown, data: object): Promise<Id> => {
    const id = newId()
    accepted(await test.house.command(manager, endpointsOf(register as Register).save, { id, version: 0, data } as never))
    return id
  }
  const person = async (name: string, roles: Speaker['roles'] = ['worker']): Promise<Speaker & { person: Id; name: string }> => {
    const id = accepted(await test.house.command(manager, savePerson, { id: newId(), name })).person.id
    const speaker = test.speaker(roles, { org, person: id, actor: { kind: 'person', id, name } })
    accepted(await test.house.command(speaker, setPin, { pin: PIN }))
    return { ...speaker, person: id, name }
  }
  const [zhao, qian, sun, li] = [await person('赵申请'), await person('钱负责'), await person('孙监护'), await person('李作业')]
  const [zhou, wu] = [await person('周审批', ['safety-manager']), await person('吴班长', ['team-leader'])]
  await save(planRegister, { name: '厂区', widthMetres: 200, heightMetres: 100 })
  const paper = async (holder: string, work: string) => ({ id: await save(certificateRegister, { holder, kind: 'special-operation', work, number: newId(), issuedOn: '2025-01-01', validUntil: '2028-12-31' }), work, number: '', validUntil: '2028-12-31' })
  const detector = await save(detectorRegister, { number: 'D-01', principle: 'infrared', gases: ['xylene', 'oxygen'], calibratedWith: 'xylene', calibratedUntil: '2027-06-30' })
  const named = ({ person: id, name }: { person: Id; name: string }) => ({ id, name })
  const guardian = { ...named(sun), task: '监护', certificates: [await paper('孙监护', '监护人')] }
  const worker = { ...named(li), task: '焊接', certificates: [await paper('李作业', '焊接与热切割作业')] }
  const holders = (...those: { person: Id }[]) => ({ persons: those.map((it) => it.person), roles: [] })
  const setting = settingSchema.parse({ offices: { 'safety-department': holders(zhou, zhao) }, nodes: { unit: holders(wu), safety: holders(zhou), 'shift-check': holders(wu) } })
  accepted(await test.house.command(manager, saveSetting, { version: 0, ...setting }))
  const request = (over: object = {}) => ({
    unit: '生产一车间', workUnits: ['检维修班'], content: '更换管线阀门', from: TEN, until: TEN + 8 * HOUR, inCharge: { id: qian.person, name: '随便写的' }, guardians: [guardian], workers: [worker],
    place: { area: '甲苯罐区', spot: '3 号罐东侧', plan: '厂区', x: 100, y: 50, radius: 5 }, detail: { kind: 'hot-work', methods: ['electric-welding'], firePlace: true }, ...over,
  })
  return { org, manager, save, zhao, qian, sun, li, zhou, wu, detector, guardian, worker, setting, request }
}
type Laid = Awaited<ReturnType<typeof lay>>

const planOf = async ({ zhao, wu }: Laid, over: object = {}): Promise<Id> => {
  const id = newId()
  const fields = { unit: '生产一车间', workUnit: '检维修班', content: '更换阀门', area: '甲苯罐区', spot: '3 号罐', from: TEN, until: TEN + 10 * HOUR, works: [{ kind: 'hot-work', level: 'first' }], ...over }
  accepted(await test.house.command(zhao, savePlan, { id, version: 0, ...fields } as never))
  accepted(await test.house.command(wu, decidePlan, { id, version: 1, approve: true }))
  return id
}

/** One permit, and the commands of its life at the version that it has. */
const permitOf = (laid: Laid) => {
  const id = newId()
  let version = 0
  const tell = async (who: Speaker, command: CommandKind, more: object = {}): Promise<string> => {
    const decision = (await test.house.command(who, command, { id, version, ...more } as never)) as Decision<{ version: number; state: string }>
    if (!decision.accepted) return decision.refusal.code
    version = decision.value.version
    return decision.value.state
  }
  const code = () => [{ kind: 'code', code: id, at: now() }]
  const gas = (sampledAt: number) => tell(laid.sun, recordGas, { sampledAt, spot: '动火点', detector: laid.detector, readings: [{ gas: 'xylene', value: 0, unit: 'vol' }, { gas: 'oxygen', value: 20.9, unit: 'vol' }] })
  const sign = (who: Speaker, node: string, more: object = {}) => tell(who, signPermit, { node, picture: null, secret: PIN, proofs: code(), ...more })
  const measures = async (upTo = WORK_MEASURES['hot-work'].length) => {
    for (const [row, { blanks = [] }] of WORK_MEASURES['hot-work'].slice(0, upTo).entries())
      expect(await tell(laid.qian, answerMeasure, { row, involved: true, blanks: Object.fromEntries(blanks.map(({ name }) => [name, '2'])), proofs: code() })).toBe('preparing')
  }
  return { id, tell, code, gas, sign, measures, seen: (at: number) => void (version = at), version: () => version, look: async (who: Speaker = laid.zhao) => accepted(await test.house.query(who, getPermit, { id })) }
}

describe('a permit', () => {
  it('lives from its plan to its acceptance, and passes no gate that is open', async () => {
    const laid = await lay()
    const { org, manager, zhao, qian, sun, li, zhou, wu, request } = laid
    const plan = newId()
    const wanted = { id: plan, version: 0, unit: '生产一车间', workUnit: '检维修班', content: '更换阀门', area: '甲苯罐区', spot: '3 号罐', from: TEN, until: TEN + 10 * HOUR, works: [{ kind: 'hot-work' as const, level: 'first' as const }] }
    accepted(await test.house.command(zhao, savePlan, wanted))
    const permit = permitOf(laid)
    expect(await permit.tell(zhao, savePermit, { plan, request: request() })).toBe('draft')
    expect(await permit.tell(zhao, applyPermit)).toBe('permit-planned')
    expect(codeOf(await test.house.command({ ...zhao, roles: ['team-leader'] }, decidePlan, { id: plan, version: 1, approve: true }))).toBe('plan-own')
    accepted(await test.house.command(wu, decidePlan, { id: plan, version: 1, approve: true }))
    // Guardian and worker in one person.
    permit.seen(1)
    expect(await permit.tell(zhao, savePermit, { plan, request: request({ workers: [laid.guardian] }) })).toBe('draft')
    expect(await permit.tell(zhao, applyPermit)).toBe('permit-apart')
    expect(await permit.tell(zhao, savePermit, { plan, request: request() })).toBe('draft')
    permit.seen(1)
    expect(await permit.tell(zhao, applyPermit)).toBe('stale')
    permit.seen(3)
    expect(await permit.tell(zhao, applyPermit)).toBe('preparing')
    test.clock.move(TEN - 45 * MINUTE)
    expect(await permit.tell(qian, recordHazards, { steps: [{ step: '焊接', hazard: '火灾', measure: '清理可燃物' }] })).toBe('preparing')
    expect(await permit.tell(qian, answerMeasure, { row: 0, involved: true })).toBe('not-here')
    await permit.measures(15)
    expect(await permit.tell(qian, submitPermit)).toBe('permit-measures')
    await permit.measures()
    expect(await permit.gas(now() - 5 * MINUTE)).toBe('preparing')
    expect(await permit.tell(qian, submitPermit)).toBe('signing')
    expect((await permit.look()).permit).toMatchObject({ number: '动火-20261124-001', level: 'first', request: { inCharge: { name: '钱负责' } }, gas: [{ verdict: 'pass' }] })

    expect(await permit.sign(wu, 'unit')).toBe('sign-order')
    expect(await permit.sign(qian, 'in-charge', { secret: '000000' })).toBe('wrong-secret')
    expect(await permit.sign(qian, 'in-charge', { proofs: [{ kind: 'position' }] })).toBe('sign-not-here')
    expect(await permit.sign(li, 'in-charge')).toBe('sign-not-yours')
    expect(await permit.sign(qian, 'in-charge')).toBe('signing')
    expect(accepted(await test.house.query(wu, mySigning, {}))).toMatchObject({ waiting: [{ number: '动火-20261124-001', turn: ['吴班长'] }] })
    expect(await permit.sign(wu, 'unit')).toBe('signing')
    expect(await permit.sign(zhou, 'safety')).toBe('signing')
    expect(await permit.sign(zhao, 'approver')).toBe('sign-own')
    test.clock.move(TEN - 19 * MINUTE)
    // Sampled fifty minutes before ten: 31 minutes now.
    expect(await permit.sign(zhou, 'approver')).toBe('permit-gas-fresh')
    expect(await permit.gas(now())).toBe('signing')
    expect(await permit.sign(zhou, 'approver')).toBe('signing')
    expect(await permit.sign(wu, 'shift-check')).toBe('issued')

    expect(await permit.tell(sun, startWork, { proofs: permit.code() })).toBe('permit-briefing')
    expect((await permit.look(sun))).toMatchObject({ troubles: [{ gate: 'briefing' }, { gate: 'not-yet' }], mine: { guardian: true, sign: false } })
    expect(await permit.tell(qian, briefWorkers, { points: '火灾风险', receivers: [{ person: li.person }, { person: sun.person }] })).toBe('issued')
    test.clock.move(TEN)
    expect(await permit.tell(sun, startWork)).toBe('not-here')
    expect(await permit.tell(sun, startWork, { proofs: permit.code() })).toBe('working')
    expect(await permit.tell(sun, recordCheck, { items: [{ text: '灭火器到位', fine: true }], at: TEN - SECOND })).toBe('working')
    expect(await permit.tell(sun, recordPassage, { what: 'tool', name: '焊机', way: 'in' })).toBe('working')

    permit.seen(1)
    expect(await permit.tell(li, suspendWork, { reason: '闻到异味' })).toBe('suspended')
    // Who cries stop second is heard too, and not told that he may not.
    expect(await permit.tell(zhao, suspendWork, { reason: '看到冒烟', at: TEN })).toBe('suspended')
    expect((await permit.look()).permit).toMatchObject({ suspensions: [{ text: '闻到异味' }], checks: [{}, { note: '要求暂停：看到冒烟', at: TEN }] })
    expect(await permit.tell(sun, resumeWork, { proofs: permit.code() })).toBe('permit-made-safe')
    for (const step of ['fire-out', 'cylinders', 'power', 'left']) expect(await permit.tell(sun, confirmSafe, { step })).toBe('suspended')
    expect(await permit.tell(sun, resumeWork, { proofs: permit.code() })).toBe('working')
    expect(await permit.tell(sun, finishWork)).toBe('finished')
    const acceptance = () => ({ opinion: '现场已清理', picture: null, secret: PIN, proofs: permit.code() })
    expect(await permit.tell(wu, acceptWork, acceptance())).toBe('permit-nobody-inside')
    expect(await permit.tell(sun, recordPassage, { what: 'tool', name: '焊机', way: 'out' })).toBe('finished')
    expect(await permit.tell(wu, acceptWork, acceptance())).toBe('closed')

    const told = await test.events(org)
    expect(told.filter((it) => it === 'special-work.plan-changed')).toHaveLength(2)
    expect(told.filter((it) => it === 'special-work.permit-changed')).toHaveLength(permit.version())
    expect(accepted(await test.house.query(manager, listPermits, { state: ['closed'], person: li.person }))).toMatchObject({ total: 1, rows: [{ workers: 1, guardians: ['孙监护'] }] })
    expect(accepted(await test.house.query(manager, listPlans, { state: ['approved'], search: '阀门' }))).toMatchObject({ total: 1 })

    const stranger = test.speaker(['safety-manager'], { org: newId() })
    expect(codeOf(await test.house.query(stranger, getPermit, { id: permit.id }))).toBe('no-such-permit')
    expect(codeOf(await test.house.query(stranger, getPlan, { id: plan }))).toBe('no-such-plan')
    expect(accepted(await test.house.query(stranger, listPermits, {})).total).toBe(0)
  }, 120_000)

  it('is stopped by the system when it expires, is told of as an alarm, and is replaced by another', async () => {
    const laid = await lay()
    const { zhao, qian, sun, li, zhou, wu, request, org } = laid
    const permit = permitOf(laid)
    expect(await permit.tell(zhao, savePermit, { plan: await planOf(laid), request: request({ until: TEN + 2 * HOUR }) })).toBe('draft')
    expect(await permit.tell(zhao, applyPermit)).toBe('preparing')
    test.clock.move(TEN)
    expect(await permit.tell(qian, recordHazards, { steps: [{ step: '焊接', hazard: '火灾', measure: '清理可燃物' }] })).toBe('preparing')
    await permit.measures()
    await permit.gas(now())
    await permit.tell(qian, briefWorkers, { points: '火灾风险', receivers: [{ person: li.person }, { person: sun.person }] })
    expect(await permit.tell(qian, submitPermit)).toBe('signing')
    expect(await permit.tell(qian, rejectPermit, { reason: '缺照片' })).toBe('preparing')
    expect(await permit.tell(qian, submitPermit)).toBe('signing')
    await permit.sign(qian, 'in-charge')
    // In Wu's stead, by a delegation for this node and day, and for no other.
    const delegation = await laid.save(delegationRegister, { from: wu.person, to: zhou.person, node: 'unit', since: '2026-11-25', until: '2026-11-25', reason: '出差' })
    expect(await permit.sign(zhou, 'unit', { delegation })).toBe('signing')
    await permit.sign(zhou, 'safety')
    await permit.sign(zhou, 'approver')
    expect(await permit.sign(wu, 'shift-check', { delegation })).toBe('delegation-void')
    expect(await permit.sign(wu, 'shift-check')).toBe('issued')
    expect(await permit.tell(qian, startWork, { proofs: permit.code() })).toBe('working')
    test.clock.move(TEN + 2 * HOUR)
    await test.settle()
    const { permit: stopped } = await permit.look()
    expect(stopped).toMatchObject({ state: 'suspended', updatedBy: '系统', suspensions: [{ cause: 'expired', code: '10', by: null }] })
    expect((await test.events(org)).filter((it) => it === 'special-work.alarm-begun')).toHaveLength(1)
    permit.seen(stopped.version)
    const next = newId()
    const voided = () => permit.tell({ ...wu, roles: ['team-leader'] }, voidPermit, { reason: '过期未完工', replace: next })
    expect(await voided()).toBe('void-unsafe')
    for (const step of ['fire-out', 'cylinders', 'power', 'left']) await permit.tell(sun, confirmSafe, { step })
    expect(await voided()).toBe('void')
    expect(accepted(await test.house.query(zhao, getPermit, { id: next })).permit).toMatchObject({ state: 'draft', replaces: permit.id, version: 1 })
    test.clock.move(now() + MINUTE)
    await test.settle()
    expect((await test.events(org)).filter((it) => it === 'special-work.alarm-ended')).toHaveLength(1)
    accepted(await test.house.command(zhao, askCancel, { id: next, version: 1, reason: '不再作业' }))
    expect(codeOf(await test.house.command({ ...zhao, roles: ['team-leader'] }, cancelPermit, { id: next, version: 2 }))).toBe('cancel-own')
    expect(accepted(await test.house.command(wu, cancelPermit, { id: next, version: 2 })).state).toBe('cancelled')
  }, 120_000)

  it('is signed by whom positioning sees at the work', async () => {
    const laid = await lay()
    const { zhao, qian, manager, save, request } = laid
    const permit = permitOf(laid)
    await permit.tell(zhao, savePermit, { plan: await planOf(laid), request: request() })
    await permit.tell(zhao, applyPermit)
    const card = await save(cardRegister, { number: 'T-1' })
    accepted(await test.house.command(manager, bindCard, { card, person: qian.person }))
    const { id, token } = accepted(await test.house.command(manager, openSource, { id: newId(), name: '蓝牙引擎', protocol: 'http', coordinates: 'plan' }))
    const source = (await fixes.authenticate(id, token)) ?? expect.fail('no source')
    await test.settle()
    const stand = async (x: number) => {
      test.clock.move(now() + 2 * SECOND)
      await fixes.take(source, [{ card: 'T-1', at: now(), place: { x, y: 50, floor: 1, accuracy: 1, indoor: false }, coordinates: 'plan', battery: 80, sos: false }])
      return permit.tell(qian, answerMeasure, { row: 2, involved: true, proofs: [{ kind: 'position' }] })
    }
    expect(await stand(30)).toBe('not-here')
    await until('him at the work', async () => (await stand(110)) === 'preparing', 20_000)
    expect((await permit.look()).permit.measures[2]).toMatchObject({ presence: { kind: 'position' }, confirmed: { by: { name: '钱负责' } } })
  }, 60_000)

  it('takes what a phone wrote without a network by the moments of then, and keeps other devices out of explosive areas', async () => {
    const laid = await lay()
    const { zhao, qian, sun, li, wu, save, org, manager, setting, request } = laid
    const permit = permitOf(laid)
    const { id } = permit
    await permit.tell(zhao, savePermit, { plan: await planOf(laid), request: request() })
    await permit.tell(zhao, applyPermit)
    const then = now() + MINUTE
    const scanned = (at: number) => [{ kind: 'code' as const, code: id, at }]
    test.clock.move(then + 3 * HOUR)
    const row = (who: Speaker, at: number | undefined, more: object = {}) => test.house.command(who, answerMeasure, { id, row: 2, involved: true, ...(at === undefined ? {} : { at, proofs: scanned(at) }), ...more })
    // Scanned hours before it was confirmed, or confirmed now by a scan of then: neither proves anything.
    expect(codeOf(await row(qian, then + 2 * HOUR, { proofs: scanned(then) }))).toBe('not-here')
    expect(codeOf(await row(qian, undefined, { proofs: scanned(then) }))).toBe('not-here')
    accepted(await row(qian, then))
    accepted(await row(qian, then + MINUTE))
    expect(codeOf(await row(wu, then + 2 * MINUTE))).toBe('measure-answered')
    accepted(await row(wu, then + 2 * MINUTE, { seen: then + MINUTE }))
    accepted(await test.house.command(sun, recordGas, { id, sampledAt: then, spot: '动火点', detector: laid.detector, readings: [{ gas: 'xylene', value: 0, unit: 'vol' }] }))
    const held = (await permit.look()).permit
    expect(held.measures[2]).toMatchObject({ confirmed: { by: { name: '吴班长' }, at: then + 2 * MINUTE }, presence: { kind: 'code', at: then + 2 * MINUTE } })
    expect(held).toMatchObject({ version: 6, gas: [{ sampledAt: then }] })

    await save(areaRegister, { name: '甲苯罐区', explosive: true })
    accepted(await test.house.command(manager, saveSetting, { ...setting, version: 1, explosionProof: 'always' }))
    expect(accepted(await test.house.query(qian, onSite, { id })).device).toEqual({ state: 'on', area: '甲苯罐区', explosive: true, here: null })
    expect(await row(qian, undefined, { proofs: scanned(now()) })).toMatchObject({ accepted: false, refusal: { code: 'not-explosion-proof', clause: 'AQ 3064.2-2025 7.1' } })
    expect(codeOf(await test.house.command(sun, recordCheck, { id, items: [] }))).toBe('not-explosion-proof')
    // Nobody who cries stop is asked which device: it is refused for the state only.
    expect(codeOf(await test.house.command(li, suspendWork, { id, reason: '闻到异味', at: then }))).toBe('permit-not-suspend')
    const terminal = newId()
    accepted(await test.house.command(manager, registerTerminal, { id: terminal, name: '罐区防爆终端', explosionProof: true }))
    accepted(await row({ ...qian, terminal }, undefined, { proofs: scanned(now()), seen: then + 2 * MINUTE }))
    expect(accepted(await test.house.query({ ...qian, terminal }, onSite, { id }))).toMatchObject({ device: { here: { explosionProof: true } }, minutes: 10, presence: { kind: 'none' } })
    expect(codeOf(await test.house.query(test.speaker(['safety-manager'], { org: newId() }), onSite, { id }))).toBe('no-such-permit')
    expect((await test.events(org)).filter((it) => it === 'special-work.permit-changed').length).toBe((await permit.look()).permit.version)
  }, 60_000)
})

describe('whose turn it is to sign', () => {
  it('is told when his time is over, with who stands in for him and the safety managers; it ends when he signs, and the next one’s time begins', async () => {
    // A registered one: only there accounts have roles.
    const laid = await lay((await (await openDistrict(test)).register('测试企业')).id)
    const { zhao, qian, sun, li, zhou, wu, manager, org, setting, request } = laid
    accepted(await test.house.command(manager, saveSetting, { ...setting, version: 1, nodeMinutes: { 'in-charge': 20, unit: 60 } }))
    const permit = permitOf(laid)
    await permit.tell(zhao, savePermit, { plan: await planOf(laid), request: request() })
    await permit.tell(zhao, applyPermit)
    test.clock.move(TEN)
    await permit.tell(qian, recordHazards, { steps: [{ step: '焊接', hazard: '火灾', measure: '清理可燃物' }] })
    await permit.measures()
    await permit.gas(now() - 15 * MINUTE)
    await permit.tell(qian, briefWorkers, { points: '火灾风险', receivers: [{ person: li.person }, { person: sun.person }] })
    await laid.save(delegationRegister, { from: qian.person, to: sun.person, node: 'in-charge', since: '2026-11-25', until: '2026-11-25', reason: '外出' })
    accepted(await openMember(test.house, { org, login: `zhou-${org.slice(-6)}`, name: '周审批', password: 'Anlan2026x', roles: ['safety-manager'], person: zhou.person }))
    const asked = now()
    expect(await permit.tell(qian, submitPermit)).toBe('signing')
    const wait = async (span: number) => {
      test.clock.move(now() + span)
      await test.settle()
    }
    const told = async () => accepted(await test.house.query(manager, listAlarms, { limit: 50 })).rows.filter(({ cause }) => cause === `special-work:${permit.id}:sign-overdue`)
    await test.settle()
    expect(accepted(await test.house.query(qian, mySigning, {})).waiting).toMatchObject([{ turnSince: asked, turnDue: asked + 20 * MINUTE }])
    await wait(20 * MINUTE)
    expect(await told()).toEqual([])
    await wait(SECOND)
    const [first] = await told()
    // Meanwhile the gas has grown old: the alarm says what stands in the way.
    expect(first).toMatchObject({ kind: 'special-work', level: 'yellow', clearedAt: null, title: '作业提醒：3 号罐东侧动火作业（签批超时）', text: expect.stringContaining('“作业负责人”应由钱负责在 20 分钟内签批，已超时。现在还不能签批：') })
    expect(first?.addressees.map(({ name }) => name).toSorted()).toEqual(['周审批', '孙监护', '钱负责'])
    await permit.gas(now())
    await wait(MINUTE)
    expect((await told()).filter(({ clearedAt }) => clearedAt === null)).toHaveLength(1)
    expect(await permit.sign(qian, 'in-charge')).toBe('signing')
    await test.settle()
    expect((await told()).filter(({ clearedAt }) => clearedAt === null)).toHaveLength(0)
    // The next one’s hour counts from now; put back in time, nothing is told.
    await wait(59 * MINUTE)
    expect((await told()).filter(({ clearedAt }) => clearedAt === null)).toHaveLength(0)
    await wait(2 * MINUTE)
    expect((await told()).filter(({ clearedAt }) => clearedAt === null)).toMatchObject([{ text: expect.stringContaining('“所在单位”应由吴班长在 60 分钟内签批') }])
    expect(await permit.tell(wu, rejectPermit, { reason: '缺照片' })).toBe('preparing')
    await test.settle()
    expect((await told()).filter(({ clearedAt }) => clearedAt === null)).toHaveLength(0)
    await wait(3 * HOUR)
    expect((await test.events(org)).filter((it) => it === 'special-work.alarm-begun')).toHaveLength(2)
    expect((await test.events(org)).filter((it) => it === 'special-work.alarm-ended')).toHaveLength(2)
    // Of the enterprise’s own: A.4 has no code for it, and none is made up.
    expect(accepted(await test.house.query(manager, listWorkAlarms, { permit: permit.id })).rows.map(({ gate, code }) => [gate, code])).toEqual([['sign-overdue', null], ['sign-overdue', null]])
  }, 120_000)
})

describe('plans and the setting', () => {
  it('come a day ahead, are withdrawn, and no figure is laxer than the standard', async () => {
    const laid = await lay()
    const { zhao, manager, setting } = laid
    const plan = await planOf(laid)
    expect(codeOf(await test.house.command(zhao, withdrawPlan, { id: plan, version: 1, reason: '不做了' }))).toBe('stale')
    expect(accepted(await test.house.command(zhao, withdrawPlan, { id: plan, version: 2, reason: '不做了' })).state).toBe('withdrawn')
    const set = (version: number, figures: Record<string, number>) => test.house.command(manager, saveSetting, { ...setting, version, figures })
    expect(codeOf(await set(1, { gasAgeMinutes: 31 }))).toBe('figure-laxer')
    expect(codeOf(await set(0, { gasAgeMinutes: 20 }))).toBe('stale')
    accepted(await set(1, { gasAgeMinutes: 20 }))
    const read = accepted(await test.house.query(manager, getSetting, {}))
    expect(read.version).toBe(2)
    expect(read.figures.find(({ name }) => name === 'gasAgeMinutes')).toMatchObject({ value: 20, standard: 30 })
  }, 60_000)
})
