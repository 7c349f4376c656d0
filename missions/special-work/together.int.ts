import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { DAY, HOUR, MINUTE } from '@anlan/kernel/time'
import { savePerson } from '@anlan/people/contract/keep-person'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { newId } from '@anlan/platform/clock/new-id'
import { sql } from '@anlan/platform/database/database'
import { storeFile } from '@anlan/platform/files/file-store'
import { FILES } from '@anlan/platform/files/migrations'
import { systemSpeaker } from '@anlan/platform/module/house'
import type { Speaker } from '@anlan/platform/module/scope'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { SMALLEST_PICTURE } from '@anlan/platform/testing/smallest-picture'
import { positioning } from '@anlan/positioning/module'
import type { WorkKind } from '@anlan/standards/special-work/kinds'
import { cameraRegister } from '@anlan/video/contract/camera'
import { recordingsOf } from '@anlan/video/contract/keep-recording'
import { openRecorder } from '@anlan/video/contract/recorder'
import { video } from '@anlan/video/module'
import { applyPermit, savePermit } from './contract/ask-permit.ts'
import { blindRegister, listBlinds } from './contract/blind.ts'
import { addPoint, dropPoint, fitLock, isolationOf, removeLock, standingIsolations, verifyPoint } from './contract/isolation.ts'
import { getPackage, listPackages, savePackage } from './contract/package.ts'
import { getPaper, listPaper, writeUpPaper } from './contract/paper.ts'
import type { Permit } from './contract/permit.ts'
import { getPermit } from './contract/permits.ts'
import { standingLocksOf } from './intake/facts/locks.ts'
import { keepPermit } from './intake/on-permit.ts'
import { specialWork } from './module.ts'
import { detailOf, permitOf, requestOf } from './testing/permit.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ modules: [plant, people, alarms, positioning, video, specialWork], folders: [REGISTERS, FILES], at: Date.parse('2026-11-25T10:00:00+08:00') })
})
afterAll(() => test.close())

const stored = async (by: Speaker, bytes: Buffer): Promise<Id> => accepted(await storeFile(test.house, by, Readable.from([bytes]), '票.png')).id
const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
const codeOf = (decision: Decision<unknown>): string => (decision.accepted ? 'accepted' : decision.refusal.code)
const now = () => test.clock.plant()
const react = () => test.settle()

const lay = async (kind: 'enterprise' | 'station' = 'enterprise') => {
  const org = newId()
  const manager = test.speaker(['safety-manager'], { org })
  if (kind === 'station') await test.house.act(systemSpeaker(org, 'test'), ({ tx }) => tx.run(sql`insert into org (org_id, kind, name, type, changed_by, changed_at) values (${org}, 'station', ${`加油站 ${org}`}, 'station', '测试', 0)`))
  const person = async (name: string, roles: Speaker['roles'] = ['worker']): Promise<Speaker & { person: Id }> => {
    const id = accepted(await test.house.command(manager, savePerson, { id: newId(), name })).person.id
    return { ...test.speaker(roles, { org, person: id, actor: { kind: 'person', id, name } }), person: id }
  }
  const [zhao, qian, head] = [await person('赵申请'), await person('钱负责'), await person('周主任', ['safety-manager'])]
  const named = { id: qian.person, name: '钱负责' }
  const shared = { unit: '生产一车间', workUnits: ['检维修班'], contractor: false, content: '更换换热器', from: now() + HOUR, until: now() + 7 * HOUR, inCharge: named, inChargeMobile: '', guardians: [], workers: [], cameras: [], points: [], place: { area: '甲苯罐区', spot: 'E-101 旁', plan: '厂区', x: 10, y: 20, radius: 5, floor: 1, equipment: '' } }
  const look = async (id: Id): Promise<Permit> => accepted(await test.house.query(zhao, getPermit, { id })).permit
  /** A permit that has come so far by itself: kept and told as if a command had. */
  const stand = async (workKind: WorkKind, state: Permit['state'], over: Partial<Permit> = {}): Promise<Permit> => {
    const request = { ...requestOf(workKind), ...over.request, guardians: [], workers: [], inCharge: named, from: now() - HOUR, until: now() + 7 * HOUR }
    const permit = permitOf(workKind, state, { id: newId(), version: 1, number: `${workKind}-${newId()}`, ...over, request })
    accepted(await test.house.act(systemSpeaker(org, 'test'), (scope) => keepPermit(scope, permit, 'save')))
    return permit
  }
  const change = async (permit: Permit, over: Partial<Permit>): Promise<Permit> => accepted(await test.house.act(systemSpeaker(org, 'test'), (scope) => keepPermit(scope, { ...permit, ...over, version: permit.version + 1 }, 'test')))
  return { org, manager, zhao, qian, head, shared, look, stand, change }
}

it('a package makes drafts that share what is shared and name each other', async () => {
  const { zhao, shared, look } = await lay()
  const id = newId()
  const save = (version: number, kinds: WorkKind[], over: object = {}) => test.house.command(zhao, savePackage, { id, version, title: 'E-101 检修', plan: null, kinds, shared: { ...shared, ...over } })
  const { made } = accepted(await save(0, ['hot-work', 'blinding']))
  expect(made.map(({ kind }) => kind)).toEqual(['hot-work', 'blinding'])
  const [hot, blind] = [await look(made[0]?.id ?? ''), await look(made[1]?.id ?? '')]
  expect([hot.package, hot.request.links, blind.request.links, hot.request.content, hot.request.place.spot]).toEqual([id, [blind.id], [hot.id], '更换换热器', 'E-101 旁'])
  expect(codeOf(await save(0, ['hot-work', 'blinding']))).toBe('stale')
  expect(codeOf(await save(1, ['hot-work', 'blinding'], { until: shared.from }))).toBe('package-period')

  accepted(await save(1, ['hot-work', 'blinding', 'height'], { content: '更换换热器和阀门' }))
  const found = accepted(await test.house.query(zhao, getPackage, { id }))
  expect(found.permits.map(({ kind, order, linked }) => [kind, order, linked])).toEqual([['blinding', 1, true], ['height', 5, true], ['hot-work', 6, true]])
  expect(found.permits[0]?.missing.map(({ gate }) => gate)).toContain('planned')
  expect((await look(hot.id)).request).toMatchObject({ content: '更换换热器和阀门', links: [blind.id, found.permits[1]?.id] })
  expect(accepted(await test.house.query(zhao, listPackages, {})).rows).toMatchObject([{ title: 'E-101 检修', spot: 'E-101 旁', permits: [{}, {}, {}] }])
})

it('a package adds nothing once one of its permits was asked for', async () => {
  const { zhao, shared, stand } = await lay()
  const id = newId()
  accepted(await test.house.command(zhao, savePackage, { id, version: 0, title: '检修', kinds: ['hot-work', 'height'], shared }))
  await stand('blinding', 'preparing', { package: id })
  expect(codeOf(await test.house.command(zhao, savePackage, { id, version: 1, title: '检修', kinds: ['hot-work', 'height', 'lifting'], shared }))).toBe('package-begun')
})

it('a blind is in or out by the permit that was closed, and comes into the register', async () => {
  const { zhao, manager, stand, change } = await lay()
  const request = requestOf('blinding', { detail: detailOf('blinding', { blind: 'MB-7', size: 'DN80' }) })
  const fitting = await stand('blinding', 'finished', { request, number: '盲板-1', finishedAt: now() })
  await react()
  expect(accepted(await test.house.query(zhao, listBlinds, {})).rows).toEqual([])
  await change(fitting, { state: 'closed' })
  await react()
  expect(accepted(await test.house.query(zhao, listBlinds, {}))).toMatchObject({ fitted: 1, removed: 0, rows: [{ number: 'MB-7', pipe: 'P-101 出口管线', size: 'DN80', state: 'fitted', permitNumber: '盲板-1', x: 100, area: '甲苯罐区' }] })
  test.clock.move(now() + HOUR)
  await stand('blinding', 'closed', { request: { ...request, detail: detailOf('blinding', { blind: 'MB-7', action: 'remove' }) }, number: '盲板-2', finishedAt: now() })
  // One that was closed earlier says nothing any more.
  await stand('blinding', 'closed', { request, number: '盲板-0', finishedAt: now() - 5 * HOUR })
  await react()
  accepted(await test.house.command(manager, endpointsOf(blindRegister).save, { id: newId(), version: 0, data: { number: 'MB-8', pipe: 'P-102', fittedAtFirst: true } }))
  expect(accepted(await test.house.query(zhao, listBlinds, {})).rows.map(({ number, state, permitNumber }) => [number, state, permitNumber])).toEqual([['MB-7', 'removed', '盲板-2'], ['MB-8', 'fitted', null]])
  expect(accepted(await test.house.query(zhao, listBlinds, { state: ['fitted'] })).total).toBe(1)
})

it('a lock is put on, tried and taken off by whoever put it on; as long as it stands it is named', async () => {
  const { org, zhao, qian, head, stand, change } = await lay()
  const permit = await stand('confined-space', 'preparing')
  const id = newId()
  expect(codeOf(await test.house.command(zhao, addPoint, { id: newId(), permit: newId(), energy: 'electrical', what: 'P-101 电源', way: 'lock' }))).toBe('no-such-permit')
  accepted(await test.house.command(zhao, addPoint, { id, permit: permit.id, energy: 'electrical', what: 'P-101 电源', way: 'lock' }))
  expect(codeOf(await test.house.command(qian, fitLock, { id, version: 1, lock: '', tag: 'T-1' }))).toBe('isolation-number')
  accepted(await test.house.command(qian, fitLock, { id, version: 1, lock: 'L-1', tag: 'T-1' }))
  expect(codeOf(await test.house.command(qian, verifyPoint, { id, version: 1, note: '试启动' }))).toBe('stale')
  accepted(await test.house.command(zhao, verifyPoint, { id, version: 2, note: '试启动无动作' }))
  const locks = () => test.house.act(systemSpeaker(org, 'test'), (scope) => standingLocksOf(scope, permit))
  expect(await locks()).toEqual(['P-101 电源（锁 L-1）'])
  expect(accepted(await test.house.query(zhao, standingIsolations, {})).points).toMatchObject([{ what: 'P-101 电源', permitNumber: permit.number, fitted: { by: { name: '钱负责' } }, verified: { by: { name: '赵申请' } } }])
  expect(codeOf(await test.house.command(zhao, dropPoint, { id, version: 3 }))).toBe('isolation-kept')

  const working = await change(permit, { state: 'working' })
  expect(codeOf(await test.house.command(qian, removeLock, { id, version: 3 }))).toBe('isolation-exposed')
  await change(working, { state: 'finished' })
  expect(codeOf(await test.house.command(zhao, removeLock, { id, version: 3 }))).toBe('isolation-not-yours')
  expect(codeOf(await test.house.command(head, removeLock, { id, version: 3 }))).toBe('isolation-reason')
  accepted(await test.house.command(qian, removeLock, { id, version: 3 }))
  expect([await locks(), accepted(await test.house.query(zhao, isolationOf, { permit: permit.id })).points]).toMatchObject([[], [{ removed: { by: { name: '钱负责' } } }]])
})

it('paper is written up with its own times, ends the permit and starts nothing', async () => {
  const { zhao, qian, head, stand, look } = await lay()
  const permit = await stand('hot-work', 'issued', { startedAt: null })
  const T = now() - 6 * HOUR
  const photo = await stored(head, SMALLEST_PICTURE)
  const paper = {
    id: permit.id, version: 1, ground: 'printed' as const, photos: [photo], signed: [{ node: 'approver' as const, person: head.person, at: T }], issuedAt: T, startedAt: T + 10 * MINUTE, finishedAt: T + 2 * HOUR,
    accepted: { person: qian.person, at: T + 3 * HOUR, opinion: '现场已清理' }, end: 'closed' as const,
  }
  // Photos that never came, that are another enterprise's, or that are none, prove nothing.
  const others = await lay()
  for (const [wrong, code] of [[newId(), 'photo-missing'], [await stored(others.manager, SMALLEST_PICTURE), 'photo-missing'], [await stored(head, Buffer.from('%PDF-1.4\n%%EOF\n')), 'photo-no-photo']] as const) expect(codeOf(await test.house.command(head, writeUpPaper, { ...paper, photos: [photo, wrong] }))).toBe(code)
  expect(codeOf(await test.house.command(head, writeUpPaper, { ...paper, startedAt: T - 1 }))).toBe('paper-times')
  expect(accepted(await test.house.command(head, writeUpPaper, paper))).toMatchObject({ state: 'closed', version: 2 })
  expect(await look(permit.id)).toMatchObject({ fromPaper: true, startedAt: T + 10 * MINUTE, signed: [{ by: { name: '周主任' } }], acceptance: { by: { name: '钱负责' } } })
  expect(codeOf(await test.house.command(head, writeUpPaper, { ...paper, version: 2 }))).toBe('permit-not-now')
  const draft = await stand('height', 'draft')
  expect(codeOf(await test.house.command(head, writeUpPaper, { ...paper, id: draft.id }))).toBe('paper-not-printed')
  accepted(await test.house.command(head, writeUpPaper, { ...paper, id: draft.id, signed: [], ground: 'outage', outage: { from: T, until: T + HOUR, reason: '光缆中断' } }))
  const listed = accepted(await test.house.query(zhao, listPaper, {}))
  expect([listed.open.length, listed.written.map(({ paper: it }) => it.ground).toSorted()]).toEqual([0, ['outage', 'printed']])
  expect(accepted(await test.house.query(zhao, getPaper, { id: draft.id })).paper).toMatchObject({ writtenBy: { name: '周主任' }, outage: { reason: '光缆中断' } })
})

it('what was recorded of work is kept when it stands still and when it is over', async () => {
  const { manager, stand, change } = await lay()
  const { id: recorder } = accepted(await test.house.command(manager, openRecorder, { id: newId(), name: '录像机', address: 'http://127.0.0.1:9/', hosts: [] }))
  const camera = newId()
  accepted(await test.house.command(manager, endpointsOf(cameraRegister).save, { id: camera, version: 0, data: { number: 'CAM-1', name: '罐区东', area: '甲苯罐区', recorder } }))
  const begun = now()
  const working = await stand('hot-work', 'working', { startedAt: begun, request: requestOf('hot-work', { cameras: [camera] }) })
  const locks = async () => accepted(await test.house.query(manager, recordingsOf, { subject: working.id })).locks
  await react()
  expect(await locks()).toEqual([])
  test.clock.move(begun + HOUR)
  const stopped = { ...permitOf('hot-work', 'suspended').suspensions[0], at: now() } as Permit['suspensions'][number]
  const suspended = await change(working, { state: 'suspended', suspensions: [stopped] })
  await react()
  expect(await locks()).toMatchObject([{ camera, from: begun, until: begun + HOUR, keepUntil: begun + HOUR + 31 * DAY }])
  test.clock.move(begun + 3 * HOUR)
  await change(suspended, { state: 'finished', finishedAt: now() })
  await react()
  expect(await locks()).toMatchObject([{ camera, from: begun, until: begun + 3 * HOUR, keepUntil: begun + 3 * HOUR + 31 * DAY }])
})

it('a station needs no plan, and asks for three kinds', async () => {
  const { zhao, shared } = await lay('station')
  const ask = (kind: 'height' | 'lifting') => test.house.command(zhao, savePermit, { id: newId(), version: 0, request: { ...shared, detail: detailOf(kind), guardians: [], workers: [] } })
  expect(codeOf(await ask('lifting'))).toBe('light-kind')
  const id = newId()
  const { version } = accepted(await test.house.command(zhao, savePermit, { id, version: 0, request: { ...shared, detail: detailOf('height', { metres: 3 }) } }))
  expect(codeOf(await test.house.command(zhao, applyPermit, { id, version }))).toBe('accepted')
})
