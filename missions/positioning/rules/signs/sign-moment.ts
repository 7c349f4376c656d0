import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { HOUR, type Instant, MINUTE } from '@anlan/kernel/time'

/** A clock that was put right may still be a little ahead. */
const AHEAD = MINUTE
const OLDEST_HOURS = 24

/** When a sign was given, on the plant's clock: a phone may have kept it for want of a network. */
export const momentOf = ({ at, deviceClockOffset }: { readonly at: Instant; readonly deviceClockOffset: number }, now: Instant): Decision<Instant> => {
  const moment = at - deviceClockOffset
  if (moment > now + AHEAD) return refuse('sign-ahead', '手机时间比现在晚，请校准手机时间后重新报平安', { field: 'at' })
  if (moment < now - OLDEST_HOURS * HOUR) return refuse('sign-old', `这次报平安已超过 ${OLDEST_HOURS} 小时，不再登记，请重新报平安`, { field: 'at' })
  return accept(Math.min(moment, now))
}
