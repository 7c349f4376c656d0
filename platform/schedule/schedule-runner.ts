import { type Instant, SECOND } from '@anlan/kernel/time'
import { type House, wake } from '../module/house.ts'
import { nextDue, runDue } from './schedule.ts'

/** The longest nap: other processes may add rows, and the plant clock may be moved. */
const NAP = SECOND

/** One round at a time. It naps until the next row is due; a row that is due earlier wakes it. */
export const startSchedule = (house: House): (() => Promise<void>) => {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  /** Of the plant clock: up to when a row may come without being waited for. */
  let until: Instant = Number.POSITIVE_INFINITY
  let missed = false

  const nap = async (): Promise<number> => {
    try {
      if ((await runDue(house)) > 0) return 0
      const next = await nextDue(house)
      if (next !== undefined) until = next
      return next === undefined ? NAP : Math.min(NAP, Math.max(20, house.clock.wallUntil(next)))
    } catch (cause) {
      house.fault('schedule', cause)
      return NAP
    }
  }
  const round = async (): Promise<void> => {
    missed = false
    until = Number.POSITIVE_INFINITY
    const pause = await nap()
    running = undefined
    if (!stopped) timer = setTimeout(go, missed ? 0 : pause)
  }
  const go = (): void => {
    running = round()
  }
  const hurry = (event: Event): void => {
    if (stopped || (event as CustomEvent<Instant>).detail >= until) return
    missed = true
    if (running !== undefined) return
    clearTimeout(timer)
    timer = setTimeout(go, 0)
  }
  wake.addEventListener('schedule', hurry)
  go()
  return async () => {
    stopped = true
    wake.removeEventListener('schedule', hurry)
    clearTimeout(timer)
    await running
  }
}
