import type { Instant } from '@anlan/kernel/time'
import type { OrderFromAbove } from '../contract/order.ts'
import { isDownTooLong } from './back-off.ts'

/** Versions that have not been told: each order once per seq, whatever page it came on and however often. */
export const untold = (page: readonly OrderFromAbove[], told: ReadonlyMap<string, number>): OrderFromAbove[] => {
  const latest = new Map(told)
  return page.filter(({ order, seq }) => {
    const before = latest.get(order)
    if (before !== undefined && before >= seq) return false
    latest.set(order, seq)
    return true
  })
}

interface InletFacts {
  readonly kind: 'province' | 'district'
  readonly provisional: boolean
  readonly acceptsProvisional: boolean | null
  readonly lastSuccessAt: Instant | null
  readonly downSince: Instant | null
}

/** How it stands with the way down. A way that has never worked is not down: it was never opened. */
export const inletCondition = ({ kind, provisional, acceptsProvisional, lastSuccessAt, downSince }: InletFacts): 'well' | 'down' | 'waiting-code' | 'never' => {
  if (lastSuccessAt === null) return kind === 'province' && provisional && acceptsProvisional !== true ? 'waiting-code' : 'never'
  return downSince === null ? 'well' : 'down'
}

/** A way that once worked and has been silent too long is somebody's business; told once. */
export const tellsSilence = ({ alarmed, lastSuccessAt, downSince }: Pick<InletFacts, 'lastSuccessAt' | 'downSince'> & { readonly alarmed: boolean }, now: Instant): boolean =>
  !alarmed && lastSuccessAt !== null && isDownTooLong(downSince, now)
