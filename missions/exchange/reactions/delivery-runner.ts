import type { House } from '@anlan/platform/module/house'
import { startRounds } from '@anlan/platform/schedule/rounds'
import type { Adapters } from '../contract/adapter.ts'
import { type Lane, lanesWithWork } from '../store/receivers.ts'
import { accessOf, actAs, standingOf } from './access.ts'
import { deliverNext } from './deliver-next.ts'
import { runImports } from './run-import.ts'
import { runReconciliations } from './run-reconciliation.ts'

const NAP = 300
/** How often a receiver that is waited for is knocked at. */
const KNOCK = 2_000

/** A receiver that was away is tried as soon as it is back; one that answers wrongly gets its rest. */
const isBack = async (house: House, adapters: Adapters, { org_id: org, id }: Lane): Promise<boolean> => {
  const standing = await actAs(house, org, (scope) => standingOf(scope, id))
  return adapters[standing.receiver.adapter].reachable(await accessOf(house, standing))
}

/** Delivers as long as the process lives: every receiver in a lane of its own, each strictly in order. */
export const startDelivery = (house: House, adapters: Adapters): (() => Promise<void>) => {
  const busy = new Map<string, Promise<void>>()
  const knockedAt = new Map<string, number>()
  let stopped = false

  const rested = async (lane: Lane): Promise<boolean> => {
    const wall = house.clock.wall()
    if (lane.retry_at <= wall) return true
    if (!lane.away || wall - (knockedAt.get(lane.id) ?? 0) < KNOCK) return false
    knockedAt.set(lane.id, wall)
    return isBack(house, adapters, lane)
  }

  const work = async (lane: Lane): Promise<void> => {
    const { org_id: org, id } = lane
    if (lane.importing) await runImports(house, adapters, org, id)
    if (lane.asked) await runReconciliations(house, adapters, org, id)
    if (!(await rested(lane))) return
    while (!stopped && !house.signal.aborted && (await deliverNext(house, adapters, org, id)) === 'more');
  }

  const look = async (): Promise<void> => {
    const lanes = await house.database.within({ worker: true }, lanesWithWork)
    for (const lane of lanes) {
      if (busy.has(lane.id) || stopped) continue
      const run = work(lane)
        .catch((cause: unknown) => house.fault(`delivery to ${lane.id}`, cause))
        .finally(() => busy.delete(lane.id))
      busy.set(lane.id, run)
    }
  }
  const endRounds = startRounds(NAP, look, (cause) => house.fault('delivery', cause))
  return async () => {
    stopped = true
    await endRounds()
    await Promise.all(busy.values())
  }
}
