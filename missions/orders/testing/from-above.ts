import fastify, { type FastifyInstance } from 'fastify'
import { alarms } from '@anlan/alarms/module'
import { districtSupervision } from '@anlan/district-supervision/module'
import { dualPrevention } from '@anlan/dual-prevention/module'
import { crew } from '@anlan/dual-prevention/testing/plant-people'
import { cityHub } from '@anlan/edge-city-hub/city-hub'
import { districtInbox } from '@anlan/edge-district-inbox/district-inbox'
import type { Adapters } from '@anlan/exchange/contract/adapter'
import { changeReceiver, listReceivers } from '@anlan/exchange/contract/receiver'
import { exchange, startFromAbove } from '@anlan/exchange/module'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Role } from '@anlan/kernel/role'
import { plant } from '@anlan/plant/module'
import { openDistrict } from '@anlan/plant/testing/district'
import { newId } from '@anlan/platform/clock/new-id'
import { FILES } from '@anlan/platform/files/migrations'
import { REGISTERS } from '@anlan/platform/register/migrations'
import type { Speaker } from '@anlan/platform/module/scope'
import { openTestHouse, type TestHouse } from '@anlan/platform/testing/house'
import { positioning } from '@anlan/positioning/module'
import { specialWork } from '@anlan/special-work/module'
import { video } from '@anlan/video/module'
import { until } from '@anlan/platform/testing/until'
import { expect } from 'vitest'
import { openStation, type TestStation } from '../../../apps/province-station/testing/open-station.ts'
import { listOrders, type OrderRow } from '../contract/order-views.ts'
import { orders } from '../module.ts'

export const CODE = 'access-code-of-test'
export const KEY = 'SixteenByteKey26'

/** The value of a decision that must have been accepted. */
export const accepted = <Value>(decision: Decision<Value>): Value => {
  if (!decision.accepted) expect.fail(`${decision.refusal.code}: ${decision.refusal.message}`)
  return decision.value
}

/** The province's station and the district, with enterprises below them; what is issued really travels. */
export const openFromAbove = async () => {
  const people = crew()
  const settings: Record<string, string> = { acceptsProvisional: 'yes', ordersEverySeconds: '0.1' }
  const station: TestStation = await openStation()
  const test: TestHouse = await openTestHouse({ modules: [plant, people.people, alarms, positioning, video, specialWork, dualPrevention, exchange, orders, districtSupervision], folders: [FILES, REGISTERS], settings })
  const inbox: FastifyInstance = fastify({ forceCloseConnections: true, bodyLimit: 8 * 1024 * 1024 })
  districtSupervision.routes?.(inbox, test.house)
  settings['stationUrl'] = station.url
  settings['inboxUrl'] = await inbox.listen({ port: 0, host: '127.0.0.1' })
  const district = await openDistrict(test)
  const adapters: Adapters = { 'city-hub': cityHub({ readPhoto: async () => undefined }), 'district-inbox': districtInbox() }
  let count = 0

  /** An enterprise with an official code, registered at the station, too. */
  const enterprise = async (town = '张村镇') => {
    const companyCode = `3710022${String(++count).padStart(2, '0')}`
    const { id: org } = await district.register(`下发测试企业${count}`, { registrationCode: companyCode, town: district.town(town) })
    await test.settle()
    await station.admin('POST', '/admin/enterprises', { companyCode, name: `下发测试企业${count}`, code: CODE, key: KEY })
    const as = ({ id: person, name }: { id: Id; name: string }, roles: readonly Role[]): Speaker => ({ org, actor: { kind: 'person', id: newId(), name }, roles, account: newId(), person })
    const [manager, worker, principal] = [as(people.safety, ['safety-manager', 'system-admin']), as(people.worker, ['worker']), as(people.principal, ['principal'])]
    const { receivers } = accepted(await test.house.query(manager, listReceivers, {}))
    const province = receivers.find(({ kind }) => kind === 'province')
    accepted(await test.house.command(manager, changeReceiver, { id: province?.id ?? '', version: province?.version ?? 0, code: CODE, key: KEY }))
    const list = async (more: object = {}): Promise<OrderRow[]> => {
      await test.settle()
      return accepted(await test.house.query(manager, listOrders, { limit: 100, ...more })).rows
    }
    /** Waits until an order has come to where `fits` holds. */
    const arrives = (what: string, fits: (row: OrderRow) => boolean): Promise<OrderRow> => until(what, async () => (await list()).find(fits), 15_000)
    return { org, companyCode, sender: { companyCode, code: CODE, key: KEY }, manager, worker, principal, list, arrives }
  }

  const running = async <T>(work: () => Promise<T>): Promise<T> => {
    const stop = startFromAbove(test.house, adapters)
    try {
      return await work()
    } finally {
      await stop()
    }
  }

  const close = async (): Promise<void> => {
    await inbox.close()
    await test.close()
    await station.close()
  }
  return { ...test, people, station, district, settings, enterprise, running, close }
}

export type FromAbove = Awaited<ReturnType<typeof openFromAbove>>
