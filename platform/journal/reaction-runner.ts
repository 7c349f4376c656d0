import type { Id } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import type { House } from '../module/house.ts'
import type { Reaction } from '../module/module.ts'
import { type Looked, newLooked, orgsToReact, reactionsOf, reactTo } from './reactions.ts'

/** How often every org is looked at anyway: retries, and what another process postponed. */
const SWEEP = 5 * SECOND

/** Reactions that take turns, over all orgs in which something happened. */
const openLane = (house: House, reactions: readonly Reaction[]) => {
  const waiting = new Set<Id>()
  const looked = new Map<Id, Looked>()
  let running: Promise<void> = Promise.resolve()
  let busy = false
  let stopped = false

  const drain = async (): Promise<void> => {
    for (const org of waiting) {
      if (stopped) return
      waiting.delete(org)
      const own = looked.get(org) ?? newLooked()
      looked.set(org, own)
      await reactTo(house, org, own, reactions).catch((cause: unknown) => house.fault(`reactions of ${org}`, cause))
    }
  }
  const kick = (): void => {
    if (busy || stopped || house.signal.aborted) return
    busy = true
    running = drain().finally(() => {
      busy = false
      if (waiting.size > 0) kick()
    })
  }
  return {
    hear: (org: Id): void => {
      waiting.add(org)
      kick()
    },
    stop: (): Promise<void> => {
      stopped = true
      return running
    },
  }
}

/**
 * Reacts as the journal grows, the urgent ones in a lane of their own: work is stopped while everybody is still being told.
 * Several processes may run it: the cursor row decides who handles an event.
 */
export const startReactions = async (house: House): Promise<() => Promise<void>> => {
  const [urgent, others] = [reactionsOf(house).filter((it) => it.urgent), reactionsOf(house).filter((it) => !it.urgent)]
  const lanes = [urgent, others].filter(({ length }) => length > 0).map((reactions) => openLane(house, reactions))
  const hear = (org: Id): void => lanes.forEach((lane) => lane.hear(org))
  const sweep = async (): Promise<void> => (await orgsToReact(house)).forEach(hear)
  const look = () => void sweep().catch((cause: unknown) => house.fault('reaction sweep', cause))
  const stopListening = await house.database.listen('journal', hear, look)
  const timer = setInterval(look, SWEEP)
  await sweep()
  return async () => {
    const ended = lanes.map((lane) => lane.stop())
    clearInterval(timer)
    await stopListening()
    await Promise.all(ended)
  }
}
