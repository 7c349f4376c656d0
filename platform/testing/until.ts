import { setTimeout as pause } from 'node:timers/promises'
import { BrokenInvariant } from '@anlan/kernel/fault'

/** Waits until `look` gives something other than `false` or `undefined`, at most `bound` milliseconds. */
export const until = async <T>(what: string, look: () => T | Promise<T>, bound = 10_000): Promise<Exclude<T, false | undefined>> => {
  const last = performance.now() + bound
  for (;;) {
    const seen = await look()
    if (seen !== false && seen !== undefined) return seen as Exclude<T, false | undefined>
    if (performance.now() > last) throw new BrokenInvariant(`waited ${bound} ms in vain: ${what}`)
    await pause(10)
  }
}
