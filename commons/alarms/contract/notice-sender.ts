import type { Alarm } from './alarm.ts'
import type { Channel } from './handle-alarm.ts'

/** One notice to the outside, as an edge needs it. */
export interface Notice {
  readonly kind: Channel['kind']
  readonly url: string
  readonly secret: string | null
  readonly mobiles: readonly string[]
  readonly alarm: Alarm
}

/** Sends a notice; resolves once the other side has taken it, rejects with what it said otherwise. */
export type SendNotice = (notice: Notice) => Promise<void>
