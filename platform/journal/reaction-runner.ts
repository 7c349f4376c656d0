import type { Id } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import type { House } from '../module/house.ts'
import { orgsToReact, reactTo } from './reactions.ts'

/** How often every org is looked at anyway: retries, and events whose notification was lost with its connection. */
const SWEEP = 5 * SECOND

/** Reacts as the journal grows. Several processes may run it: the cursor row decides who handles an event. */
export const startReactions = async (house: House): Promise<() => Promise<void>> => {
  const waiting = new Set<Id>()
  let running: Promise<void> = Promise.resolve()
  let busy = false

  const drain = async (): Promise<void> => {
    for (const org of waiting) {
      waiting.delete(org)
      await reactTo(house, org).catch((cause: unknown) => house.fault(`reactions of ${org}`, cause))
    }
  }
  const kick = (): void => {
    if (busy || house.signal.aborted) return
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

  const stopListening = await house.database.listen('journal', (org) => {
    waiting.add(org)
    kick()
  })
  const timer = setInterval(() => void sweep().catch((cause: unknown) => house.fault('reaction sweep', cause)), SWEEP)
  await sweep()
  return async () => {
    clearInterval(timer)
    await stopListening()
    await running
  }
}
