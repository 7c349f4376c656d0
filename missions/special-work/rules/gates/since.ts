import type { Instant } from '@anlan/kernel/time'
import { SECOND } from '@anlan/kernel/time'
import type { Permit } from '../../contract/permit.ts'
import type { Facts } from '../facts.ts'
import { figureOf } from '../gas/needs.ts'

/** What only time brings, and since when it has been so. */
const BY_TIME: Readonly<Record<string, (permit: Permit, facts: Facts) => Instant | undefined>> = {
  expired: ({ request: { until } }) => until,
  upgrade: (_permit, { window }) => window?.from,
  'gas-passed': ({ gas }) => gas.reduce<Instant | undefined>((newest, { sampledAt }) => (newest === undefined || sampledAt > newest ? sampledAt : newest), undefined),
  'feed-silent': (_permit, { feeds, own }) => {
    const last = Math.min(...feeds.flatMap(({ at }) => at ?? []))
    return Number.isFinite(last) ? last + figureOf(own, 'feedSilentSeconds') * SECOND : undefined
  },
}

/** When the fact that opened a gate came about: what a suspension is measured from. Never before the work that it stops, never later than now. */
export const factAtOf = (gate: string, permit: Permit, facts: Facts): Instant => {
  const at = facts.since?.[gate] ?? BY_TIME[gate]?.(permit, facts) ?? facts.now
  const begun = permit.suspensions.at(-1)?.resumed?.at ?? permit.startedAt ?? at
  return Math.min(Math.max(at, begun), facts.now)
}

/** When time alone may open the next gate that stops, so that nobody has to look before. */
export const nextByTime = ({ request: { until } }: Permit, { feeds, own, now }: Facts): Instant => {
  const silent = feeds.flatMap(({ at }) => (at === null ? [] : [at + figureOf(own, 'feedSilentSeconds') * SECOND + 1]))
  return Math.min(...[until, ...silent].filter((at) => at > now), Number.MAX_SAFE_INTEGER)
}
