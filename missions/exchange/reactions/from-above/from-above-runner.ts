import { Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import { type House, wake } from '@anlan/platform/module/house'
import { startRounds } from '@anlan/platform/schedule/rounds'
import type { Adapters } from '../../contract/adapter.ts'
import { waitsForCode } from '../../rules/condition.ts'
import { hurryInlets, type InletLane, inletsDue, lockInlet, restInlet } from '../../store/order-inlets.ts'
import { accessOf, acceptsProvisional, actAs, standingOf } from '../access.ts'
import { askEvery, fetchOrders } from './fetch-orders.ts'
import { handOver } from './hand-over.ts'
import { noteInletFailed } from './inlet-health.ts'

const NAP = 300
/** So many receivers are talked to at once; two hundred enterprises do not knock in the same moment. */
const AT_ONCE = 8

/** Somebody in this process has issued something to these enterprises: their turn comes at once. */
const ORDERS = 'orders'

const serve = async (house: House, adapters: Adapters, { org_id: org, id }: InletLane): Promise<void> => {
  const { standing, due } = await actAs(house, org, async (scope) => {
    const found = await standingOf(scope, id)
    const inlet = await lockInlet(scope.tx, org, id)
    const { receiver, org: owner } = found
    const waits = waitsForCode({ kind: receiver.kind, provisional: owner.provisional, acceptsProvisional: acceptsProvisional(house, receiver) })
    if (waits) await restInlet(scope.tx, org, id, scope.wall + askEvery(house))
    return { standing: waits ? undefined : found, due: inlet.next_at <= scope.wall }
  })
  if (standing === undefined) return
  const [adapter, access] = [adapters[standing.receiver.adapter], await accessOf(house, standing)]
  try {
    await handOver(house, adapter, access, standing.receiver)
    if (due) await fetchOrders(house, adapter, access, standing.receiver)
  } catch (cause) {
    if (!(cause instanceof Fault) || house.signal.aborted) throw cause
    await noteInletFailed(house, org, id, cause)
  }
}

/** Fetches orders and hands answers over, as long as the process lives; each receiver in a lane of its own. */
export const startFromAbove = (house: House, adapters: Adapters): (() => Promise<void>) => {
  const busy = new Map<Id, Promise<void>>()
  let stopped = false

  const look = async (): Promise<void> => {
    const free = AT_ONCE - busy.size
    if (free <= 0) return
    const lanes = await house.database.within({ worker: true }, (tx) => inletsDue(tx, house.clock.wall(), AT_ONCE + busy.size))
    for (const lane of lanes.filter(({ id }) => !busy.has(id)).slice(0, free)) {
      if (stopped) return
      const run = serve(house, adapters, lane)
        .catch((cause: unknown) => {
          if (!house.signal.aborted) house.fault(`orders of ${lane.id}`, cause)
        })
        .finally(() => busy.delete(lane.id))
      busy.set(lane.id, run)
    }
  }
  const hurry = (event: Event): void => {
    const { detail: orgs } = event as CustomEvent<readonly Id[]>
    for (const org of orgs) house.database.within({ org }, (tx) => hurryInlets(tx, org, 'district')).catch((cause: unknown) => house.fault('orders', cause))
  }
  wake.addEventListener(ORDERS, hurry)
  const endRounds = startRounds(NAP, look, (cause) => house.fault('orders', cause))
  return async () => {
    stopped = true
    wake.removeEventListener(ORDERS, hurry)
    await endRounds()
    await Promise.all(busy.values())
  }
}
