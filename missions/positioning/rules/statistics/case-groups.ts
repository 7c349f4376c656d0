import type { Id } from '@anlan/kernel/id'
import type { StatisticSplit } from '../../contract/statistics.ts'
import type { AlarmCase } from './alarm-case.ts'

/** Who somebody is, as statistics split by. */
export interface CasePerson {
  readonly class: string
  readonly department: Id | null
}

export interface CaseFilter {
  readonly class: readonly string[]
  readonly kind: readonly string[]
  readonly fence?: Id | undefined
  readonly department?: Id | undefined
}

/** An alarm counts where any of the people it is about fits. */
export const fits = (it: AlarmCase, filter: CaseFilter, people: ReadonlyMap<Id, CasePerson>): boolean => {
  const about = (it.judged?.carriers ?? []).map((id) => people.get(id))
  return (
    (filter.kind.length === 0 || filter.kind.includes(it.kind)) &&
    (filter.fence === undefined || it.judged?.fence === filter.fence) &&
    (filter.class.length === 0 || about.some((person) => person !== undefined && filter.class.includes(person.class))) &&
    (filter.department === undefined || about.some((person) => person?.department === filter.department))
  )
}

/** Under which keys it counts: one for its kind and its area, one for each department or class of the people it is about; null where that is not known. */
const keysOf = (it: AlarmCase, by: StatisticSplit, people: ReadonlyMap<Id, CasePerson>): (string | null)[] => {
  if (by === 'kind') return [it.kind]
  if (by === 'fence') return [it.judged?.fence ?? null]
  const keys = new Set((it.judged?.carriers ?? []).map((id) => people.get(id)?.[by] ?? null))
  return keys.size === 0 ? [null] : [...keys]
}

export const groupCases = (cases: readonly AlarmCase[], by: StatisticSplit, people: ReadonlyMap<Id, CasePerson>): Map<string | null, AlarmCase[]> => {
  const groups = new Map<string | null, AlarmCase[]>()
  for (const it of cases)
    for (const key of keysOf(it, by, people)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [it])
      else group.push(it)
    }
  return groups
}

/** Alarms of one kind in one area. */
export interface KindPlace {
  readonly kind: string
  readonly fence: Id | null
  readonly cases: readonly AlarmCase[]
}

export const byKindAndPlace = (cases: readonly AlarmCase[]): KindPlace[] =>
  [...Map.groupBy(cases, (it) => `${it.kind} ${it.judged?.fence ?? ''}`).values()].map((all) => {
    const [first] = all as [AlarmCase]
    return { kind: first.kind, fence: first.judged?.fence ?? null, cases: all }
  })
