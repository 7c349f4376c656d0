import { DAY } from '@anlan/kernel/time'
import type { ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { cameraRegister, DAYS_KEPT } from '../contract/camera.ts'
import { parkedForgotten } from '../contract/detector.ts'
import { FORGET, forgetLater } from '../intake/forget-later.ts'
import { anySpan, forgetSpans } from '../store/motion.ts'
import { anyParked, countForgotten, forgetParked, parkedKept } from '../store/parked-setting.ts'

const LONGEST = Math.max(...Object.keys(DAYS_KEPT).map(Number))

/** Events that nobody understood go after their days; that is told, with how many they were. */
const forgetEvents = async ({ tx, org, now, record }: Scope): Promise<void> => {
  const before = now - (await parkedKept(tx, org)).days * DAY
  const count = await forgetParked(tx, org, before)
  if (count === 0) return
  await countForgotten(tx, org, count, now)
  record(parkedForgotten, { subject: null, data: { count, before } })
}

/** Every night: motion goes with the recordings of its camera, events that nobody understood after days of their own. */
export const forget: ScheduleKind = {
  kind: FORGET,
  handle: async (_due, scope) => {
    const { tx, org, now } = scope
    const keep = (await everyRow(scope, cameraRegister)).map(({ id, data }) => ({ camera: id, from: now - Number(data.days) * DAY }))
    await forgetSpans(tx, org, keep, now - LONGEST * DAY)
    await forgetEvents(scope)
    if ((await anySpan(tx, org)) || (await anyParked(tx, org))) await forgetLater(scope)
  },
}
