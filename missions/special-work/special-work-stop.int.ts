import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlarms } from '@anlan/alarms/contract/alarm'
import type { Id } from '@anlan/kernel/id'
import { HOUR, MINUTE, SECOND } from '@anlan/kernel/time'
import { measurementPointRegister } from '@anlan/plant/contract/place'
import { takeReadings } from '@anlan/plant/contract/reading'
import { newId } from '@anlan/platform/clock/new-id'
import { systemSpeaker } from '@anlan/platform/module/house'
import { watchState } from '@anlan/positioning/contract/guardian-watch'
import { peopleAtSite } from '@anlan/positioning/contract/at-site'
import { groundRegister } from '@anlan/positioning/contract/ground'
import { accepted, type Carrying, openPositioning } from '@anlan/positioning/testing/laid-plant'
import { cameraLost } from '@anlan/video/contract/recording'
import { video } from '@anlan/video/module'
import { holdWork, liftStop, listHolds, orderStop, releaseHold } from './contract/hold.ts'
import type { Permit, Request } from './contract/permit.ts'
import { getPermit } from './contract/permits.ts'
import { recordGas } from './contract/prepare-permit.ts'
import { detectorRegister } from './contract/setting.ts'
import { confirmSafe, recordPassage, suspendWork } from './contract/work-permit.ts'
import { keepPermit } from './intake/on-permit.ts'
import { presenceAt } from './intake/presence.ts'
import { watchWork } from './intake/watch-work.ts'
import { specialWork } from './module.ts'
import { detailOf, gasTestOf, permitOf, requestOf, WEDNESDAY } from './testing/permit.ts'

let open: Awaited<ReturnType<typeof openPositioning>>
beforeAll(async () => (open = await openPositioning([video, specialWork])))
afterAll(() => open.close())

const now = () => open.test.clock.plant()
let count = 0

/** Wang guards, Li works, Zhao is somebody else; all carry cards. Permits stand as if they had been asked for, signed and begun. */
const lay = async () => {
  open.test.clock.move(WEDNESDAY)
  const laid = await open.lay(['王监护', '李作业', '赵接替'])
  const [wang, li, zhao] = laid.carrying as [Carrying, Carrying, Carrying]
  const system = systemSpeaker(laid.org, 'test')
  const guardian = ({ id, name }: Carrying) => ({ id, name, task: '监护', certificates: [] })
  const begin = async (kind: Permit['kind'], asked: Partial<Request> = {}, over: Partial<Permit> = {}): Promise<Permit> => {
    count += 1
    const request = requestOf(kind, { guardians: [guardian(wang)], workers: [{ id: li.id, name: li.name, task: '', certificates: [] }], inCharge: { id: zhao.id, name: zhao.name }, from: now(), until: now() + 8 * HOUR, ...asked })
    const permit = permitOf(kind, 'working', { id: newId(), version: 1, number: `测试-${count}`, request, gas: [gasTestOf(now())], startedAt: now(), signed: [], ...over })
    await open.test.house.act(system, async (scope) => {
      accepted(await keepPermit(scope, permit, 'start'))
      await watchWork(scope, permit.id)
    })
    return permit
  }
  const look = async ({ id }: Permit) => accepted(await open.test.house.query(laid.manager, getPermit, { id }))
  const stateOf = async (permit: Permit) => (await look(permit)).permit.state
  const point = (data: object = {}): Promise<Id> => laid.save(measurementPointRegister, { tag: `GT-${newId()}`, name: '罐区可燃气体', quantity: 'combustible-gas', unit: '%LEL', area: '甲苯罐区', high: 25, highHigh: 50, feedSeconds: 10, ...data })
  const read = async (at: Id, value: number): Promise<void> => {
    accepted(await open.test.house.command(system, takeReadings, { source: 'feed', readings: [{ point: at, value, at: now() }] }))
    await open.test.settle()
  }
  const alarms = async () => accepted(await open.test.house.query(laid.manager, listAlarms, { limit: 200 })).rows.filter(({ cause }) => cause.startsWith('special-work:'))
  const standing = async ({ id }: Permit, gate: string) => (await alarms()).find(({ cause, clearedAt }) => cause === `special-work:${id}:${gate}` && clearedAt === null)
  const wait = async (span: number): Promise<void> => {
    open.test.clock.move(now() + span)
    await open.test.settle()
  }
  return { ...laid, wang, li, zhao, system, guardian, begin, look, stateOf, point, read, alarms, standing, wait }
}

describe('the air', () => {
  it('stops whoever is bound to the point and whoever works in its area, at once, and nobody else', async () => {
    const laid = await lay()
    const gas = await laid.point()
    const bound = await laid.begin('hot-work', { points: [gas] })
    const near = await laid.begin('road-closure')
    const far = await laid.begin('road-closure', { place: { ...bound.request.place, area: '码头', x: 190 } })
    await laid.read(gas, 10)
    expect(await laid.stateOf(bound)).toBe('working')
    open.test.clock.move(now() + SECOND)
    const factAt = now()
    await laid.read(gas, 30)
    const { permit } = await laid.look(bound)
    expect(permit).toMatchObject({ state: 'suspended', updatedBy: '系统', suspensions: [{ cause: 'feed-over', by: null, factAt, text: '“罐区可燃气体”高报（30 %LEL），请停止作业并撤离' }] })
    expect((await laid.look(near)).permit.suspensions).toMatchObject([{ cause: 'alarms-near', factAt, text: expect.stringContaining('罐区可燃气体高报（30 %LEL）') }])
    expect(await laid.stateOf(far)).toBe('working')
    // Everybody who is named is told, by a kind that no quiet hour holds back.
    const told = await laid.standing(bound, 'feed-over')
    expect(told).toMatchObject({ kind: 'gas', level: 'red', link: `/special-work/permits/${bound.id}`, title: '作业已暂停：3 号罐东侧动火作业（连续检测超标）' })
    expect(told?.addressees.map(({ name }) => name).toSorted()).toEqual(['李作业', '王监护', '赵接替'])
    // What was over is over; the work is not begun again by that.
    open.test.clock.move(now() + MINUTE)
    await laid.read(gas, 2)
    expect(await laid.standing(bound, 'feed-over')).toBeUndefined()
    expect(await laid.stateOf(bound)).toBe('suspended')
  }, 120_000)

  it('is not stopped by what is no gas, nor by a detector that is silent where nobody asked for one', async () => {
    const laid = await lay()
    const [heat, gas] = [await laid.point({ quantity: 'temperature', unit: '℃', name: '罐温' }), await laid.point({ area: '码头' })]
    const permit = await laid.begin('hot-work', { points: [gas] })
    await laid.read(gas, 1)
    await laid.read(heat, 90)
    await laid.wait(2 * MINUTE)
    expect(await laid.stateOf(permit)).toBe('working')
  }, 120_000)

  it('stops work in a confined space when its detector has been silent for a minute', async () => {
    const laid = await lay()
    const gas = await laid.point()
    const permit = await laid.begin('confined-space', { points: [gas] })
    await laid.read(gas, 1)
    const heard = now()
    await laid.wait(40 * SECOND)
    expect(await laid.stateOf(permit)).toBe('working')
    await laid.wait(21 * SECOND)
    expect((await laid.look(permit)).permit.suspensions).toMatchObject([{ cause: 'feed-silent', code: '05', factAt: heard + MINUTE }])
  }, 120_000)

  it('stops it with a bad analysis in the same moment, and takes no gas that the detector cannot measure', async () => {
    const laid = await lay()
    const permit = await laid.begin('hot-work')
    const detector = await laid.save(detectorRegister, { number: 'D-01', principle: 'infrared', gases: ['xylene', 'oxygen'], calibratedWith: 'xylene', calibratedUntil: '2027-06-30' })
    const record = (gas: 'xylene' | 'chlorine', value: number) => open.test.house.command(laid.as(laid.wang), recordGas, { id: permit.id, version: 1, sampledAt: now(), spot: '动火点', detector, readings: [{ gas, value, unit: 'vol' }] })
    expect(await record('chlorine', 0)).toMatchObject({ refusal: { code: 'gas-not-detected', field: 'readings', message: expect.stringContaining('检测仪 D-01 不能测氯') } })
    expect(accepted(await record('xylene', 0.3))).toMatchObject({ verdict: 'fail', state: 'suspended', version: 3 })
    expect((await laid.look(permit)).permit.suspensions).toMatchObject([{ cause: 'gas-passed' }])
  }, 120_000)
})

describe('the guardian', () => {
  it('who is silent only warns; who leaves stops the work; who guards now is watched', async () => {
    const laid = await lay()
    const { wang, zhao, put, passing } = laid
    put(wang, 100, 70)
    put(zhao, 10, 10)
    const permit = await laid.begin('road-closure')
    await open.test.settle()
    const watch = async () => accepted(await open.test.house.query(laid.system, watchState, { id: permit.id }))
    await passing('him at his post', async () => (await watch()).persons[0]?.state === 'at-post')
    /** Positioning has seen it; then whoever listens has heard of it. */
    const seen = async (state: 'at-post' | 'silent' | 'left'): Promise<void> => {
      await passing(state, async () => (await watch()).persons[0]?.state === state)
      await open.test.settle()
    }
    put(wang)
    await seen('silent')
    expect(await laid.standing(permit, 'guardian-silent')).toBeDefined()
    expect(await laid.stateOf(permit)).toBe('working')
    put(wang, 100, 70)
    await seen('at-post')
    expect(await laid.standing(permit, 'guardian-silent')).toBeUndefined()
    expect(await laid.stateOf(permit)).toBe('working')

    put(wang, 190, 10)
    await seen('left')
    expect(await laid.stateOf(permit)).toBe('suspended')
    const { permit: stopped } = await laid.look(permit)
    expect(stopped.suspensions).toMatchObject([{ cause: 'guardian', code: '31', by: null }])
    expect(stopped.suspensions[0]?.factAt).toBeLessThanOrEqual(stopped.suspensions[0]?.heardAt ?? 0)
    expect(await laid.standing(permit, 'guardian')).toMatchObject({ kind: 'guardian-left', level: 'red' })
    // Nobody is watched where nobody works.
    expect((await watch()).endedAt).not.toBeNull()

    put(zhao, 100, 70)
    const handed: Permit = { ...stopped, version: stopped.version + 1, state: 'working', request: { ...stopped.request, guardians: [laid.guardian(zhao)] } }
    await open.test.house.act(laid.system, async (scope) => accepted(await keepPermit(scope, handed, 'resume')))
    await open.test.settle()
    expect(await watch()).toMatchObject({ endedAt: null, persons: [{ person: zhao.id }] })
    await passing('the other at his post', async () => (await watch()).persons[0]?.state === 'at-post')
    expect(await laid.stateOf(permit)).toBe('working')
  }, 240_000)
})

describe('停止作业', () => {
  it('of an area stops what goes on there, at once; what another house asked for nobody lifts by hand', async () => {
    const laid = await lay()
    const here = await laid.begin('road-closure')
    const there = await laid.begin('road-closure', { place: { ...here.request.place, area: '码头' } })
    const id = newId()
    expect(accepted(await open.test.house.command(laid.manager, orderStop, { id, area: '甲苯罐区', reason: '管线泄漏' }))).toEqual({ id, stopped: 1 })
    expect(await open.test.house.command(laid.manager, orderStop, { id, area: '甲苯罐区', reason: '管线泄漏' })).toMatchObject({ refusal: { code: 'hold-stands' } })
    expect((await laid.look(here)).permit.suspensions).toMatchObject([{ cause: 'orders', text: expect.stringContaining('管线泄漏（甲苯罐区）') }])
    expect(await laid.stateOf(there)).toBe('working')
    await open.test.settle()
    expect(await laid.standing(here, 'orders')).toBeDefined()
    accepted(await open.test.house.command(laid.manager, liftStop, { id, reason: '已处理' }))
    expect(await open.test.house.command(laid.manager, liftStop, { id, reason: '已处理' })).toMatchObject({ refusal: { code: 'hold-over' } })
    expect(await open.test.house.command(laid.manager, liftStop, { id: newId(), reason: '已处理' })).toMatchObject({ refusal: { code: 'no-such-hold' } })
    await open.test.settle()
    expect(await laid.standing(here, 'orders')).toBeUndefined()
    expect(await laid.stateOf(here)).toBe('suspended')

    const everywhere = { source: 'major-danger', key: 's-1', reason: '重大事故隐患' } as const
    const held = accepted(await open.test.house.command(laid.system, holdWork, everywhere))
    expect(held.stopped).toBe(1)
    expect(accepted(await open.test.house.command(laid.system, holdWork, everywhere))).toEqual({ id: held.id, stopped: 0 })
    expect(await open.test.house.command(laid.manager, liftStop, { id: held.id, reason: '已处理' })).toMatchObject({ refusal: { code: 'hold-not-by-hand' } })
    expect(accepted(await open.test.house.query(laid.manager, listHolds, {})).holds).toMatchObject([{ key: 's-1', area: null }])
    expect(accepted(await open.test.house.command(laid.system, releaseHold, everywhere))).toEqual({ released: true })
    expect(accepted(await open.test.house.command(laid.system, releaseHold, everywhere))).toEqual({ released: false })
    expect(accepted(await open.test.house.query(laid.manager, listHolds, { standing: false })).holds).toHaveLength(2)
  }, 120_000)
})

describe('置于安全状态', () => {
  it('is not counted out while the register has somebody inside, said now or kept by a phone; who is near by positioning is written down', async () => {
    const laid = await lay()
    const { wang, li, put, passing } = laid
    const gas = await laid.point()
    await laid.read(gas, 1)
    put(wang, 100, 70)
    const permit = await laid.begin('confined-space', { points: [gas] })
    const guard = laid.as(wang)
    const at = now()
    const pass = (way: 'in' | 'out', then: number) => open.test.house.command(guard, recordPassage, { id: permit.id, what: 'person', name: li.name, person: li.id, way, at: then })
    accepted(await pass('in', at))
    put(li, 100, 80)
    await passing('him at the work', async () => accepted(await open.test.house.query(laid.system, peopleAtSite, { site: { plan: '厂区', x: 100, y: 80, radius: 5, floor: 1 } })).people.includes(li.id))
    if ((await laid.stateOf(permit)) === 'working') accepted(await open.test.house.command(guard, suspendWork, { id: permit.id, reason: '闻到异味' }))
    const out = (then?: number) => open.test.house.command(guard, confirmSafe, { id: permit.id, step: 'people-out', count: 0, ...(then === undefined ? {} : { at: then }) })
    expect(await out()).toMatchObject({ refusal: { code: 'safe-somebody-inside', message: '登记里李作业还没有出来，请先撤出并登记离开，再确认“人员全部撤出并清点”' } })
    // A phone that was offline: what it said before he was out is refused when it comes, what it said after is taken.
    const left = now()
    accepted(await pass('out', left))
    expect(await out(left - SECOND)).toMatchObject({ refusal: { code: 'safe-somebody-inside' } })
    accepted(await out(left))
    expect((await laid.look(permit)).permit.suspensions.at(-1)?.safe[0]).toMatchObject({ name: 'people-out', done: { by: { name: '王监护' }, at: left }, seen: ['李作业'] })
  }, 120_000)
})

describe('a camera that is lost', () => {
  it('stops hot work of the highest level, and no other', async () => {
    const laid = await lay()
    const cameras = [newId()]
    const gas = await laid.point()
    await laid.read(gas, 1)
    const first = await laid.begin('hot-work', { cameras })
    const special = await laid.begin('hot-work', { cameras, points: [gas], detail: detailOf('hot-work', { running: true, firePlace: true }) }, { level: 'special' })
    await open.test.house.act(laid.system, async (scope) => scope.record(cameraLost, { subject: cameras[0] ?? null, data: { camera: cameras[0] ?? '', name: '布控球 1', area: '甲苯罐区', at: now(), reason: '录像机没有消息' } }))
    await open.test.settle()
    expect((await laid.look(special)).permit.suspensions).toMatchObject([{ cause: 'camera' }])
    expect(await laid.stateOf(first)).toBe('working')
  }, 120_000)
})

describe('before it begins', () => {
  it('sees what goes on beside it, and what it is besides', async () => {
    const laid = await lay()
    const blinding = await laid.begin('blinding')
    const { place } = blinding.request
    const fire = await laid.begin('hot-work', { place: { ...place, x: place.x + 20 }, detail: detailOf('hot-work', { firePlace: true, heightMetres: 3 }) }, { state: 'signing', startedAt: null })
    const { troubles } = await laid.look(fire)
    expect(troubles.find(({ gate }) => gate === 'conflicts')?.message).toBe(`与作业票 ${blinding.number} 相距 10 米。抽堵盲板作业三十米内不得动火，请错开时间`)
    expect(troubles.find(({ gate }) => gate === 'links-made')?.message).toContain('高处作业票（动火点高 3 米）')
    expect(await laid.stateOf(blinding)).toBe('working')
  }, 120_000)

  it('takes a phone for proof where the plan is surveyed, and says why not where it is not', async () => {
    const laid = await lay()
    const permit = await laid.begin('road-closure')
    const at = (metresNorth: number) => open.test.house.act(laid.as(laid.zhao), (scope) => presenceAt(scope, permit, [{ kind: 'fix', latitude: 37.5 + (80 + metresNorth) / 111_000, longitude: 122 + 100 / 88_300, accuracy: 8, at: now() }]))
    expect(await at(0)).toMatchObject({ kind: 'none' })
    const corner = (x: number, y: number) => ({ name: '', x, y, lon: 122 + x / 88_300, lat: 37.5 + y / 111_000 })
    await laid.save(groundRegister, { plan: '厂区', points: [corner(0, 0), corner(200, 0), corner(200, 100), corner(0, 100)] })
    expect(await at(10)).toMatchObject({ kind: 'fix' })
    expect(await at(70)).toMatchObject({ kind: 'none' })
  }, 120_000)
})
