import { expect } from 'vitest'
import type { Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { openDistrict } from '@anlan/plant/testing/district'
import type { TestHouse } from '@anlan/platform/testing/house'
import { until } from '@anlan/platform/testing/until'
import type { TestStation } from '../../../apps/province-station/testing/open-station.ts'
import { listDeliveries } from '../contract/delivery.ts'
import { lastReconciliation, reconcile } from '../contract/reconciliation.ts'
import { changeReceiver, listReceivers, type Receiver } from '../contract/receiver.ts'

export const accepted = <T>(decision: Decision<T>): T => (decision.accepted ? decision.value : expect.fail(JSON.stringify(decision.refusal)))
/** Control points of the plan 厂区. */
export const POINTS = [{ x: 0, y: 0, lon: 122.4, lat: 37.62 }, { x: 400, y: 0, lon: 122.40453, lat: 37.62 }, { x: 0, y: 300, lon: 122.4, lat: 37.6227 }]
const [CODE, KEY] = ['access-code-of-test', 'SixteenByteKey26']

interface Ends {
  readonly test: TestHouse
  readonly station: TestStation
  readonly district: Awaited<ReturnType<typeof openDistrict>>
}

/** An enterprise that the district registered and the station knows, and what lies at either end of it. */
export const openSender = async ({ test, station, district }: Ends, { name, companyCode }: { readonly name: string; readonly companyCode: string }) => {
  const { id: org } = await district.register(name, { registrationCode: companyCode })
  await test.settle()
  await station.admin('POST', '/admin/enterprises', { companyCode, name, code: CODE, key: KEY })
  const manager = test.speaker(['safety-manager', 'system-admin'], { org })
  const receiver = async (kind: 'province' | 'district'): Promise<Receiver> => accepted(await test.house.query(manager, listReceivers, {})).receivers.find((it) => it.kind === kind) ?? expect.fail()
  const province = await receiver('province')
  accepted(await test.house.command(manager, changeReceiver, { id: province.id, version: province.version, code: CODE, key: KEY }))
  const deliveries = async (more: object) => accepted(await test.house.query(manager, listDeliveries, { limit: 500, ...more })).rows
  const settled = async () => {
    await test.settle()
    return until('all delivered', async () => (await deliveries({ state: ['waiting', 'sent'] })).length === 0)
  }
  const compared = async (kind: 'province' | 'district') => {
    const { id: of } = await receiver(kind)
    const { id } = accepted(await test.house.command(manager, reconcile, { receiver: of }))
    return until('reconciliation', async () => {
      const { reconciliation: found } = accepted(await test.house.query(manager, lastReconciliation, { receiver: of }))
      return found?.id === id && found.state !== 'asked' && found
    })
  }
  /** What the station holds of it; of one record, where it is named. */
  const rows = async (table: string, id: Id | null = null) => (await station.client.query(`select * from ${table} where "companyCode" = $1 and ($2::text is null or id = $2) order by id`, [companyCode, id])).rows as Record<string, unknown>[]
  return { org, companyCode, manager, receiver, deliveries, settled, compared, rows }
}
