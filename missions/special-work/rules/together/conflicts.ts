import type { Permit } from '../../contract/permit.ts'
import type { Conflict, Facts } from '../facts.ts'
import { figureOf } from '../gas/needs.ts'
import { CONFLICT_RULES, type ConflictRule, type Meeting } from './conflict-table.ts'
import { atOnce, type Meets, meetsOf, metresBetween, sameJob } from './meets.ts'

export interface ConflictFacts {
  readonly others: readonly Meets[]
  readonly fireAreas: ReadonlySet<string>
  readonly own: Facts['own']
}

const pairs = ({ of: [a, b] }: ConflictRule, { one, other }: Meeting): boolean => {
  const fits = (kind: string, it: Meets): boolean => kind === 'any' || kind === it.kind
  return (fits(a, one) && fits(b, other)) || (fits(a, other) && fits(b, one))
}

const reaches = ({ reach }: ConflictRule, { one, other, metres }: Meeting, own: Facts['own']): boolean => {
  const buffer = figureOf(own, 'conflictBufferMetres')
  if (reach === 'pipe') return one.pipe !== '' && one.pipe === other.pipe && (one.area === other.area || /\d/.test(one.pipe))
  if (reach === 'area') return one.area === other.area
  if (metres === null) return false
  // Exactly so far apart is far enough, but not when they overlap.
  return reach === 'overlap' ? metres <= buffer : metres < figureOf(own, reach.within) + buffer
}

/** Forbidden only beside what is in force, so that two who wait do not block each other; a coordinator is wanted beside what will soon be. */
const counts = ({ kind }: ConflictRule, { state }: Meets): boolean => ['issued', 'working', 'suspended'].includes(state) || (kind === 'crossing' && state === 'signing')

const words = (metres: number | null): string => (metres === null ? '不远' : metres === 0 ? '不到 1 米' : `${Math.ceil(metres)} 米`)

/** The works that this one meets: really at once, each by the worst rule that fits (GB 30871-2022 4.7 and the chapters' own). */
export const conflictsOf = (permit: Permit, { others, fireAreas, own }: ConflictFacts): Conflict[] => {
  const one = meetsOf(permit)
  return others.flatMap((other): Conflict[] => {
    if (other.id === one.id || !atOnce(one, other)) return []
    const meeting: Meeting = { one, other, metres: metresBetween(one, other), fireAreas }
    const job = sameJob(one, other)
    const rule = CONFLICT_RULES.find((it) => counts(it, other) && !(job && it.kind === 'crossing') && pairs(it, meeting) && reaches(it, meeting, own) && it.when?.(meeting) !== false)
    if (rule === undefined) return []
    return [{ kind: rule.kind, with: { id: other.id, number: other.number, kind: other.kind }, metres: Math.ceil(meeting.metres ?? 0), text: rule.text(other.number, words(meeting.metres)), clause: rule.clause }]
  }).toSorted((a, b) => (a.kind === b.kind ? a.metres - b.metres : a.kind === 'forbidden' ? -1 : 1))
}
