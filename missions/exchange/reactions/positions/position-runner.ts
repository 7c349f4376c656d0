import type { Id } from '@anlan/kernel/id'
import type { House } from '@anlan/platform/module/house'
import { startRounds } from '@anlan/platform/schedule/rounds'
import type { Adapters } from '../../contract/adapter.ts'
import { feedsDue } from '../../store/position-feeds.ts'
import { sendPositions } from './send-positions.ts'

const NAP = 300
/** So many receivers are talked to at once. */
const AT_ONCE = 8

/** Sends live positions as long as the process lives (AQ 3064.3-2025 8.2), beside the deliveries: neither waits for the other. */
export const startPositions = (house: House, adapters: Adapters): (() => Promise<void>) => {
  const busy = new Map<Id, Promise<void>>()
  let stopped = false

  const look = async (): Promise<void> => {
    const free = AT_ONCE - busy.size
    if (free <= 0) return
    const lanes = await house.database.within({ worker: true }, (tx) => feedsDue(tx, house.clock.wall(), AT_ONCE + busy.size))
    for (const { org_id: org, id } of lanes.filter((lane) => !busy.has(lane.id)).slice(0, free)) {
      if (stopped) return
      const run = sendPositions(house, adapters, org, id)
        .catch((cause: unknown) => {
          if (!house.signal.aborted) house.fault(`positions to ${id}`, cause)
        })
        .finally(() => busy.delete(id))
      busy.set(id, run)
    }
  }
  const endRounds = startRounds(NAP, look, (cause) => house.fault('positions', cause))
  return async () => {
    stopped = true
    await endRounds()
    await Promise.all(busy.values())
  }
}
