import { type Instant, SECOND } from '@anlan/kernel/time'
import type { RoundFacts, RoundStop, Visit } from '../../contract/inspection/round.ts'

const isSorted = (places: readonly number[]): boolean => places.toSorted((a, b) => a - b).every((place, at) => place === places[at])

/** What a walk shows of itself: nothing is judged, and nothing made up for what was left out. */
export const roundFacts = (stops: readonly RoundStop[], visits: readonly Visit[]): RoundFacts => {
  const been = visits.filter((visit): visit is Visit & { arrived: Instant } => visit.arrived !== null)
  const order = been.toSorted((a, b) => a.arrived - b.arrived).map(({ place }) => stops.findIndex((stop) => stop.place === place))
  const stay = ({ arrived, left }: Visit & { arrived: Instant }): number => (left ?? arrived) - arrived
  const tooFast = been.filter((visit) => stay(visit) < (stops.find(({ place }) => place === visit.place)?.minSeconds ?? 0) * SECOND)
  const missing = stops.filter(({ place }) => !been.some((visit) => visit.place === place))
  return {
    complete: missing.length === 0,
    inOrder: isSorted(order),
    tooFast: tooFast.map(({ place }) => place),
    skipped: missing.map(({ place }) => place),
    unproven: been.filter(({ presence }) => presence === null || presence.kind === 'none').map(({ place }) => place),
  }
}

/** In words, the most telling first; empty when all went as laid down. */
export const factWords = ({ complete, inOrder, tooFast, skipped, unproven }: RoundFacts): string[] => [
  ...(complete ? [] : [`跳过 ${skipped.length} 处`]),
  ...(inOrder ? [] : ['未按顺序']),
  ...(tooFast.length === 0 ? [] : [`${tooFast.length} 处停留不足`]),
  ...(unproven.length === 0 ? [] : [`${unproven.length} 处未证明到场`]),
]
