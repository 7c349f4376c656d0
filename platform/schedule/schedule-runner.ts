import { SECOND } from '@anlan/kernel/time'
import { type House, wake } from '../module/house.ts'
import { nextDue, runDue } from './schedule.ts'

/** The longest nap: other processes may add rows, and the plant clock may be moved. */
const NAP = SECOND

export const startSchedule = (house: House): (() => Promise<void>) => {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()

  const round = async (): Promise<void> => {
    let pause = NAP
    try {
      const ran = await runDue(house)
      const next = ran > 0 ? undefined : await nextDue(house)
      pause = ran > 0 ? 0 : Math.min(NAP, next === undefined ? NAP : Math.max(20, house.clock.wallUntil(next)))
    } catch (cause) {
      house.fault('schedule', cause)
    }
    if (!stopped) timer = setTimeout(go, pause)
  }
  const go = (): void => {
    running = round()
  }
  const hurry = (): void => {
    if (timer === undefined || stopped) return
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
