import { registerEventsOf } from '@anlan/kernel/register'
import { DAY, SECOND } from '@anlan/kernel/time'
import { reactOnce, type ScheduleKind } from '@anlan/platform/module/module'
import { deviceRegister } from '../contract/device.ts'
import { watchDevices, watchedDevices } from '../intake/devices/watch-devices.ts'
import { stayAwake } from '../rules/devices/listening.ts'
import { forgetStrangers } from '../store/devices/device-live.ts'
import { loadListening, saveListening } from '../store/devices/device-watch.ts'

const WATCH = 'positioning.watch-devices'
const EVERY = 30 * SECOND
const STRANGERS_FOR = 7 * DAY
const { saved, removed } = registerEventsOf(deviceRegister)

/** Silence comes with time alone: looked for every half minute, from the first device on. */
export const watchDevicesSchedule: ScheduleKind = {
  kind: WATCH,
  handle: async ({ key }, scope) => {
    const { tx, org, now } = scope
    const listening = stayAwake(await loadListening(tx, org), now, EVERY)
    await saveListening(tx, org, listening)
    await watchDevices(scope, listening.awake)
    const known = await watchedDevices(scope)
    await forgetStrangers(tx, org, known.map(({ number }) => number), now - STRANGERS_FOR)
    if (known.length > 0) await scope.schedule(WATCH, key, now + EVERY)
  },
}

/** The first device begins it; one that is gone ends what stood of it. */
export const watchWhenSaved = reactOnce('positioning.watch-when-saved', [saved, removed], (scope) => scope.schedule(WATCH, 'rolling', scope.now))
