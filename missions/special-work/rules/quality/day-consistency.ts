import { WORK_KIND_NAMES, WORK_KINDS, WORK_LEVELS, type WorkKind, type WorkLevel } from '@anlan/standards/special-work/kinds'

export interface DayWork {
  readonly kind: WorkKind
  readonly level: WorkLevel
}
/** 承诺公告 counts hot work by level and the other seven by kind; hot work without a level counts with the lowest. */
export type DayCounts = Readonly<Record<string, number>>

export const countKey = ({ kind, level }: DayWork): string => (kind === 'hot-work' ? `hot-work:${level ?? 'second'}` : kind)

export const COUNT_TITLES: Readonly<Record<string, string>> = Object.fromEntries(
  WORK_KIND_NAMES.flatMap((kind) => (kind === 'hot-work' ? Object.entries(WORK_LEVELS['hot-work']).map(([level, words]) => [`hot-work:${level}`, `${words}动火`]) : [[kind, WORK_KINDS[kind]]])),
)

export const countWorks = (works: readonly DayWork[]): DayCounts => {
  const counts: Record<string, number> = {}
  for (const work of works) counts[countKey(work)] = (counts[countKey(work)] ?? 0) + 1
  return counts
}

export interface DayDifference {
  readonly what: string
  readonly declared: number
  readonly planned: number
  readonly permits: number
}

/** Where the commitment of a day is at odds with its works: plans, permits, and `seen`, which counts a plan and its permit once. */
export const differences = (declared: DayCounts, { planned, permits, seen }: { readonly planned: DayCounts; readonly permits: DayCounts; readonly seen: DayCounts }): DayDifference[] =>
  Object.entries(COUNT_TITLES)
    .filter(([key]) => (declared[key] ?? 0) !== (seen[key] ?? 0))
    .map(([key, what]) => ({ what, declared: declared[key] ?? 0, planned: planned[key] ?? 0, permits: permits[key] ?? 0 }))
