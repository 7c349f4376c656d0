import { type Instant, MINUTE } from '@anlan/kernel/time'

export interface UseFacts {
  readonly majorHazardSource: boolean
  /** Cards that somebody carries. */
  readonly bound: number
  /** The last word of any card; null for never. */
  readonly heardAt: Instant | null
  /** When the last card was taken back; null for never. */
  readonly unboundAt: Instant | null
  /** Since when it is looked at: nobody is late before that. */
  readonly watchedSince: Instant
  /** How long all cards may be silent. */
  readonly minutes: number
}

/** AQ 3067-2026 5.7.3: an enterprise with a major hazard source whose positioning does not work; `since` when is told. */
export const outOfUseNow = ({ majorHazardSource, bound, heardAt, unboundAt, watchedSince, minutes }: UseFacts, now: Instant): { readonly reason: string; readonly since: Instant } | undefined => {
  const last = bound === 0 ? unboundAt : heardAt
  const since = Math.max(last ?? 0, watchedSince)
  if (!majorHazardSource || now - since <= minutes * MINUTE) return undefined
  if (bound === 0) return { reason: '没有给人员发放定位终端', since }
  return { reason: heardAt === null ? '定位终端从未上报过位置' : `所有定位终端均没有信号，超过 ${minutes} 分钟`, since }
}
