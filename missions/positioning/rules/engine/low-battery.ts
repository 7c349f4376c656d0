import type { Ground } from './ground.ts'
import { hold, type Moment, placeOf } from './moment.ts'
import type { Track } from './track.ts'

/** Percent above the limit up to which a battery that was low still is: reports waver. */
const WAVER = 3

/** Notes what a report says of its battery: only the weak ones are looked at again. */
export const noteBattery = (track: Track, battery: number | null, { weak, setting }: Ground): void => {
  if (battery === null || battery === track.battery) return
  track.battery = battery
  if (battery > setting.figures.lowBatteryPercent + WAVER) weak.delete(track)
  else weak.add(track)
}

/** 低电量. */
export const lowBattery = (track: Track, moment: Moment): void => {
  const battery = track.battery as number
  const allowed = moment.ground.setting.figures.lowBatteryPercent
  const cause = `low-battery:${track.carrier.id}`
  if (battery > allowed && !moment.book.stands(cause)) return
  hold(moment, { kind: 'low-battery', cause, level: 'blue', fence: null, carriers: [track.carrier.id], ...placeOf(track), value: battery, allowed, graceSeconds: 0 })
}
