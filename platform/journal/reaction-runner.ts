import type { Id } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import type { House } from '../module/house.ts'
import { type Looked, newLooked, orgsToReact, reactTo } from './reactions.ts'

/** How often every org is looked at anyway: retries, and what another process postponed. */
const SWEEP = 5 * SECOND

/** Reacts as the journal grows. Several processes may run it: the cursor row decides who handles an event. */
export const startReactions = async (house: House): Promise<() => Promise<void>> => {
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
      await reactTo(house, org, own).catch((cause: unknown) => house.fault(`reactions of ${org}`, cause))
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
  const sweep = async (): Promise<void> => {
    for (const org of await orgsToReact(house)) waiting.add(org)
    kick()
  }

  const look = () => void sweep().catch((cause: unknown) => house.fault('reaction sweep', cause))
  const hear = (org: Id): void => {
    waiting.add(org)
    kick()
  }
  const stopListening = await house.database.listen('journal', hear, look)
  const timer = setInterval(look, SWEEP)
  await sweep()
  return async () => {
    stopped = true
    clearInterval(timer)
    await stopListening()
    await running
  }
}
