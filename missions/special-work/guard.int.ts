import { afterAll, beforeAll, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import { MINUTE } from '@anlan/kernel/time'
import { savePerson } from '@anlan/people/contract/keep-person'
import { setPin } from '@anlan/people/contract/terminal'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import type { Speaker } from '@anlan/platform/module/scope'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { positioning } from '@anlan/positioning/module'
import { video } from '@anlan/video/module'
import { listWorkAlarms } from './contract/boards.ts'
import { liftStop, orderStop } from './contract/hold.ts'
import { getPermit, mySigning, permitTimeline } from './contract/permits.ts'
import { handOver, takeOver } from './contract/work-permit.ts'
import { keepPermit } from './intake/on-permit.ts'
import { specialWork } from './module.ts'
import { permitOf, requestOf, WEDNESDAY } from './testing/permit.ts'
import { beginWork } from './testing/working.ts'

let test: TestHouse
beforeAll(async () => (test = await openTestHouse({ modules: [plant, people, alarms, positioning, video, specialWork], folders: [REGISTERS, FILES], at: WEDNESDAY })))
afterAll(() => test.close())

const PIN = '472913'
const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
const codeOf = (decision: Decision<unknown>): string => (decision.accepted ? 'accepted' : decision.refusal.code)

const lay = async () => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  const person = async (name: string): Promise<Speaker & { person: string }> => {
    const { id } = accepted(await test.house.command(manager, savePerson, { id: newId(), name })).person
    const speaker = test.speaker(['worker'], { org, person: id, actor: { kind: 'person', id, name } })
    accepted(await test.house.command(speaker, setPin, { pin: PIN }))
    return { ...speaker, person: id }
  }
  return { org, manager, person }
}

it('a guardian is who has taken it over himself, with his own secret, standing there; until then the former one guards', async () => {
  const { org, person } = await lay()
  const [sun, wu, other] = [await person('孙监护'), await person('吴接任'), await person('旁人')]
  const named = (who: typeof sun) => ({ id: who.person, name: who.actor.kind === 'person' ? who.actor.name : '', task: '监护', certificates: [] })
  const { id } = await beginWork(test, org, 'road-closure', { guardians: [named(sun)] })
  const look = async (who: Speaker) => accepted(await test.house.query(who, getPermit, { id }))
  const proofs = () => [{ kind: 'code' as const, code: id, at: test.clock.plant() }]
  const version = async () => (await look(sun)).permit.version
  accepted(await test.house.command(sun, handOver, { id, version: await version(), to: named(wu), proofs: proofs() }))
  const offered = await look(wu)
  expect([offered.permit.request.guardians.map(({ name }) => name), offered.permit.handing?.to.name, offered.mine.takeOver, (await look(other)).mine.takeOver]).toEqual([['孙监护'], '吴接任', true, false])
  expect(accepted(await test.house.query(wu, mySigning, {})).guard.map((it) => it.id)).toEqual([id])
  const take = async (who: Speaker, over: object = {}) => codeOf(await test.house.command(who, takeOver, { id, version: await version(), secret: PIN, proofs: proofs(), ...over }))
  expect(await take(other)).toBe('take-over-not-yours')
  expect(await take(wu, { secret: '000000' })).not.toBe('accepted')
  expect(await take(wu, { proofs: [] })).not.toBe('accepted')
  expect((await look(sun)).permit.request.guardians.map(({ name }) => name)).toEqual(['孙监护'])
  expect(await take(wu)).toBe('accepted')
  const { permit } = await look(wu)
  expect([permit.request.guardians.map(({ name }) => name), permit.handing, permit.handovers.map(({ from, to, taken }) => [from.name, to.name, taken?.by.name, taken?.presence.kind])]).toEqual([['吴接任'], null, [['孙监护', '吴接任', '吴接任', 'code']]])
  expect(accepted(await test.house.query(wu, permitTimeline, { id })).steps.map(({ title, detail }) => [title, detail]).slice(0, 2)).toEqual([['接任监护', '孙监护交接给吴接任，本人接任（现场扫码）'], ['提出监护交接', '孙监护交接给吴接任']])
  // Offered back, and not taken: nothing changes.
  accepted(await test.house.command(wu, handOver, { id, version: await version(), to: named(sun), proofs: proofs() }))
  expect(await take(sun, { accept: false })).toBe('accepted')
  expect((await look(wu)).permit.request.guardians.map(({ name }) => name)).toEqual(['吴接任'])
}, 30_000)

it('no time runs for a signature while work is held from above', async () => {
  const { manager } = await lay()
  test.clock.move(WEDNESDAY)
  const base = permitOf('road-closure', 'signing', { id: newId(), version: 1, number: `断路-${newId().slice(-8)}`, request: requestOf('road-closure') })
  const permit = { ...base, chain: base.chain.map((it, at) => ({ ...it, minutes: 30, since: at === 0 ? WEDNESDAY : null })) }
  await test.house.act(manager, async (scope) => accepted(await keepPermit(scope, permit, 'submit')))
  await test.settle()
  const due = async () => accepted(await test.house.query(manager, getPermit, { id: permit.id })).turn?.due
  const late = async () => accepted(await test.house.query(manager, listWorkAlarms, { permit: permit.id, open: 'true' })).rows.filter(({ gate }) => gate === 'sign-overdue').length
  const to = async (minutes: number) => {
    test.clock.move(WEDNESDAY + minutes * MINUTE)
    await test.settle()
  }
  expect(await due()).toBe(WEDNESDAY + 30 * MINUTE)
  await to(10)
  const hold = newId()
  accepted(await test.house.command(manager, orderStop, { id: hold, area: permit.request.place.area, reason: '上级要求停止作业' }))
  await test.settle()
  expect(await due()).toBeNull()
  await to(60)
  expect(await late()).toBe(0)
  accepted(await test.house.command(manager, liftStop, { id: hold, reason: '已处理' }))
  await test.settle()
  expect(await due()).toBe(WEDNESDAY + 80 * MINUTE)
  await to(79)
  expect(await late()).toBe(0)
  await to(81)
  expect(await late()).toBe(1)
}, 30_000)
