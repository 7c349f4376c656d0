import type { CommitmentCounts } from '../contract/commitment.ts'
import type { DayJob, JobKind } from '../contract/day-job.ts'
import type { DayFacts } from './day-facts.ts'

/** A work of the day as the house of special work knows it: a permit, or a plan whose permit is still to be made. */
export interface SpecialWork {
  readonly id: string
  readonly source: 'plan' | 'permit'
  readonly kind: 'hot-work' | 'confined-space' | 'blinding' | 'height' | 'lifting' | 'temporary-power' | 'excavation' | 'road-closure'
  readonly level: string | null
  readonly title: string
  readonly contractor: string
}

/** Our words for the eight kinds. */
const KINDS: Readonly<Record<SpecialWork['kind'], JobKind>> = {
  'hot-work': 'fire', 'confined-space': 'confined-space', blinding: 'blind-plate', height: 'height', lifting: 'lifting', 'temporary-power': 'temporary-power', excavation: 'earthwork', 'road-closure': 'road-breaking',
}
const FIRE: readonly string[] = ['special', 'first', 'second']

/** As jobs of the day; one that somebody has written down by hand under the same permit counts once. */
export const jobsOfWorks = (works: readonly SpecialWork[], written: readonly Pick<DayJob, 'ticket'>[]): DayFacts['jobs'] =>
  works
    .filter(({ id }) => !written.some(({ ticket }) => ticket === id))
    .map(({ kind, level, contractor }) => ({ kind: KINDS[kind], level: kind === 'hot-work' && level !== null && FIRE.includes(level) ? (level as DayJob['level']) : null, contractor, hazardCode: '' }))

/** What a commitment says of special work, in the words of the house that compares it with plans and permits. */
export const declaredWorks = (counts: CommitmentCounts): Record<string, number> => ({
  'hot-work:special': counts.specialFire, 'hot-work:first': counts.firstFire, 'hot-work:second': counts.secondFire, 'confined-space': counts.confinedSpace, blinding: counts.blindPlate, height: counts.height,
  lifting: counts.lifting, 'temporary-power': counts.temporaryPower, excavation: counts.earthwork, 'road-closure': counts.roadBreaking,
})
