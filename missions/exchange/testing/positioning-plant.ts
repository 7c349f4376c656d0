import fastify, { type FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { alarms } from '@anlan/alarms/module'
import { districtSupervision } from '@anlan/district-supervision/module'
import { cityHub } from '@anlan/edge-city-hub/city-hub'
import { districtInbox } from '@anlan/edge-district-inbox/district-inbox'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf, type Register } from '@anlan/kernel/register'
import { MINUTE } from '@anlan/kernel/time'
import { saveIdentity } from '@anlan/people/contract/identity'
import { savePerson } from '@anlan/people/contract/keep-person'
import { people } from '@anlan/people/module'
import { planRegister } from '@anlan/plant/contract/place'
import { plant } from '@anlan/plant/module'
import { openDistrict } from '@anlan/plant/testing/district'
import { newId } from '@anlan/platform/clock/new-id'
import { systemSpeaker } from '@anlan/platform/module/house'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { bindCard, cardRegister } from '@anlan/positioning/contract/card'
import { groundRegister } from '@anlan/positioning/contract/ground'
import type { Judged, judgedBegun } from '@anlan/positioning/contract/judged'
import { openFixIntake, positioning } from '@anlan/positioning/module'
import { openStation, type TestStation } from '../../../apps/province-station/testing/open-station.ts'
import type { Adapters } from '../contract/adapter.ts'
import { listPositionFeeds } from '../contract/position-feed.ts'
import { exchange, startDelivery, startPositions } from '../module.ts'
import { accepted, openSender, POINTS } from './sender.ts'

/** An enterprise with a plan, cards and both receivers at their ends, for tests of what positioning exchanges. */
export let [station, test, inbox, district, adapters]: [TestStation, TestHouse, FastifyInstance, Awaited<ReturnType<typeof openDistrict>>, Adapters] = [] as never
export let intake: ReturnType<typeof openFixIntake>
const settings: Record<string, string> = { acceptsProvisional: 'yes', positionsEverySeconds: '0.5' }
let count = 0

export const openAll = async (): Promise<void> => {
  station = await openStation({ now: () => Date.now() })
  test = await openTestHouse({ modules: [plant, people, alarms, positioning, exchange, districtSupervision], folders: [REGISTERS], settings })
  inbox = fastify({ forceCloseConnections: true })
  inbox.get('/healthz', async () => ({ ok: true }))
  districtSupervision.routes?.(inbox, test.house)
  settings['stationUrl'] = station.url
  settings['inboxUrl'] = await inbox.listen({ port: 0, host: '127.0.0.1' })
  district = await openDistrict(test)
  adapters = { 'city-hub': cityHub({ readPhoto: async () => undefined }), 'district-inbox': districtInbox() }
  intake = openFixIntake(test.house, { rest: 20, buzz: () => undefined })
}
export const closeAll = async (): Promise<void> => {
  await intake.close()
  await inbox.close()
  await test.close()
  await station.close()
}

/** Numbers of no region that there is. */
export const NUMBERS = ['990000198803150017', '990000199001010025']

export const openPlant = async () => {
  const sender = await openSender({ test, station, district }, { name: `定位测试企业${++count}`, companyCode: `3710021${String(count).padStart(2, '0')}` })
  const { org, manager } = sender
  const save = async (register: unknown, data: object): Promise<Id> => {
    const id = newId()
    accepted(await test.house.command(manager, endpointsOf(register as Register).save, { id, version: 0, data } as never))
    return id
  }
  await save(planRegister, { name: '厂区', widthMetres: 400, heightMetres: 300 })
  const carrier = async (name: string) => {
    const id = newId()
    accepted(await test.house.command(manager, savePerson, { id, name, mobile: '13900000001' }))
    const number = `T-${id.slice(-8)}`
    accepted(await test.house.command(manager, bindCard, { card: await save(cardRegister, { number }), person: id }))
    return { id, number }
  }
  const identify = async (person: Id, at = 0) => accepted(await test.house.command(manager, saveIdentity, { person, version: 0, idNumber: NUMBERS[at] ?? '' }))
  const survey = () => save(groundRegister, { plan: '厂区', points: POINTS })
  const judge = async (kind: typeof judgedBegun, more: Partial<Judged>) => {
    const now = test.clock.plant()
    const judged: Judged = { kind: 'gathering', phase: 'begun', cause: 'x', at: now, since: now - MINUTE, level: 'red', fence: null, carriers: [], plan: '厂区', x: 100, y: 100, floor: 1, value: 7, allowed: 3, basis: null, signedAt: null, answerBy: null, ...more }
    await test.house.act(systemSpeaker(org, '人员定位'), async (scope) => scope.record(kind, { data: { judged }, at: judged.at }))
    await test.settle()
  }
  const feed = async () => accepted(await test.house.query(manager, listPositionFeeds, {})).feeds[0] ?? expect.fail()
  return { ...sender, save, carrier, identify, survey, judge, feed }
}

export const running = async <T>(work: () => Promise<T>, by: Adapters = adapters): Promise<T> => {
  const ends = [startDelivery(test.house, by), startPositions(test.house, by)]
  try {
    return await work()
  } finally {
    await Promise.all(ends.map((end) => end()))
  }
}
