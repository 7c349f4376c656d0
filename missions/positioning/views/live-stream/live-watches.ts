import type { Id } from '@anlan/kernel/id'
import type { House } from '@anlan/platform/module/house'
import { type LiveWatch, openLiveWatch } from './live-watch.ts'

/** Watches of those enterprises that somebody looks at; nobody looking, nothing read. */
export const openLiveWatches = (house: House) => {
  const watches = new Map<Id, { readonly watch: LiveWatch; lookers: number }>()
  let listening: Promise<() => Promise<void>> | undefined
  const nudge = (org: Id): void => watches.get(org)?.watch.nudge()
  const nudgeAll = (): void => {
    for (const { watch } of watches.values()) watch.nudge()
  }
  /** The journal speaks at commit, whichever process committed. Without its line alarms come with the next look. */
  const listen = (): void => {
    listening ??= house.database.listen('journal', nudge, nudgeAll)
    listening.catch((cause: unknown) => {
      listening = undefined
      house.fault('positioning: live stream', cause)
    })
  }
  return {
    /** Looks on until `leave` is called. */
    join: (org: Id): { readonly watch: LiveWatch; readonly leave: () => void } => {
      listen()
      const one = watches.get(org) ?? { watch: openLiveWatch(house, org), lookers: 0 }
      watches.set(org, one)
      one.lookers += 1
      let here = true
      return {
        watch: one.watch,
        leave: () => {
          if (!here) return
          here = false
          one.lookers -= 1
          if (one.lookers > 0) return
          watches.delete(org)
          void one.watch.close()
        },
      }
    },
    close: async (): Promise<void> => {
      await Promise.all([...watches.values()].map(({ watch }) => watch.close()))
      watches.clear()
      await (await listening)?.()
    },
  }
}
