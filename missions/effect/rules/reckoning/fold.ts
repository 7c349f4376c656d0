import type { Id } from '@anlan/kernel/id'
import type { Instant, PlantDay } from '@anlan/kernel/time'
import type { Danger, InspectionRecord, StopRecord } from '@anlan/dual-prevention/contract/records'
import { mondayOf, type Week } from '../week.ts'
import type { Carried, DangerFact, DangerFacts, DueFact, Line, StopFact } from './facts.ts'

/**
 * Lines of the journal laid upon each other until the week can be counted. It is changed in place, line by line: half a
 * million lines pass through it, and it keeps only what the week or a later one needs.
 */
export interface Fold {
  readonly week: Week
  readonly dues: Map<Id, DueFact>
  readonly dangers: Map<Id, DangerFacts>
  readonly stops: Map<Id, StopFact>
  liveAt: Instant | null
  /** Something was recorded within the week; and one moment of each later week in which something was. */
  active: boolean
  readonly activeLater: Map<PlantDay, Instant>
  /** When formalism was upheld, within the week and later. */
  falsifiedAt: Instant[]
}

/** `like` patterns of what is counted. Dangers by any event that a danger may ever have. */
export const COUNTED = ['dual-prevention.inspection-recorded', 'dual-prevention.inspection-missed', 'dual-prevention.danger-%', 'dual-prevention.stop-%', 'dual-prevention.formalism-upheld'] as const

export const startFold = (week: Week, { dues, dangers, stops, liveAt, activeAt, falsifiedAt }: Carried): Fold => {
  const fold: Fold = {
    week,
    dues: new Map(dues.map((it) => [it.due, it])),
    dangers: new Map(),
    stops: new Map(stops.map((it) => [it.id, it])),
    liveAt,
    active: false,
    activeLater: new Map(),
    falsifiedAt: [...falsifiedAt],
  }
  for (const { id, asOf, later } of dangers) {
    fold.dangers.set(id, { id, asOf, later: [] })
    for (const { at, fact } of later) foldDanger(fold, fact, at)
  }
  for (const at of activeAt) markActive(fold, at)
  return fold
}

interface Told {
  readonly record?: InspectionRecord
  readonly due?: { readonly startAt: Instant; readonly endAt: Instant; readonly content: string; readonly assignees: readonly Id[]; readonly by: Id | null } | null
  readonly danger?: Danger & { readonly reporterId?: Id | null }
  readonly stop?: StopRecord & { readonly state?: string | null }
}

const markActive = (fold: Fold, at: Instant): void => {
  if (at < fold.week.from) return
  if (at < fold.week.asOf) fold.active = true
  else if (at >= fold.week.to) fold.activeLater.set(mondayOf(at), at)
}

const put = (fold: Fold, fact: DueFact): void => {
  // What ended in an earlier week belongs to that one.
  if (fact.endAt > fold.week.from) fold.dues.set(fact.due, fact)
}

const foldMissed = (fold: Fold, due: Id, record: InspectionRecord, told: Told['due']): void => {
  const known = fold.dues.get(due)
  if (record.deleted) {
    if (known !== undefined) put(fold, { ...known, missed: false, withdrawn: true })
    return
  }
  put(fold, {
    due, startAt: told?.startAt ?? record.checkedAt, endAt: record.checkedAt, content: told?.content ?? '', guarantee: record.guarantee,
    answeredAt: known?.answeredAt ?? null, madeUp: null, missed: true, withdrawn: false,
    by: null, who: record.inspector, assignees: told?.assignees ?? [],
  })
}

const foldAnswer = (fold: Fold, due: Id, record: InspectionRecord, told: Told['due']): void => {
  const known = fold.dues.get(due)
  if (record.late !== null) {
    if (known !== undefined) put(fold, { ...known, madeUp: record.late.reason })
    return
  }
  const endAt = told?.endAt ?? known?.endAt ?? record.checkedAt
  put(fold, {
    due, startAt: told?.startAt ?? endAt, endAt, content: told?.content ?? known?.content ?? '', guarantee: record.guarantee,
    answeredAt: record.deleted ? null : record.checkedAt, madeUp: null, missed: known?.missed ?? false, withdrawn: known?.withdrawn ?? false,
    by: told?.by ?? null, who: record.inspector, assignees: told?.assignees ?? known?.assignees ?? [],
  })
}

const factOf = ({ id, version, deleted, name, level, state, deadline, reportedAt, rectifiedAt, acceptedAt, responsible, reporterId = null }: NonNullable<Told['danger']>): DangerFact =>
  ({ id, version, deleted, name, level, state, deadline, reportedAt, rectifiedAt, acceptedAt, responsible, reporterId })

/** The newest version wins, whatever order the lines came in. */
const newer = (it: DangerFact, than: DangerFact | null | undefined): DangerFact => (than == null || it.version >= than.version ? it : than)

const foldDanger = (fold: Fold, fact: DangerFact, at: Instant): void => {
  const { id, asOf, later } = fold.dangers.get(fact.id) ?? { id: fact.id, asOf: null, later: [] }
  fold.dangers.set(id, at < fold.week.asOf ? { id, asOf: newer(fact, asOf), later } : { id, asOf, later: [...later, { at, fact }] })
}

/** Asked for, but nothing was stopped by it. */
const NO_STOP = ['requested', 'refused', 'withdrawn']

/** Lays one line upon the others. */
export const foldLine = (fold: Fold, { type, at, data }: Line): void => {
  const { record, due, danger, stop } = data as Told
  if (type === 'dual-prevention.formalism-upheld') {
    fold.falsifiedAt.push(at)
  } else if (stop !== undefined) {
    if (stop.deleted || NO_STOP.includes(stop.state ?? '')) fold.stops.delete(stop.id)
    else fold.stops.set(stop.id, { id: stop.id, startAt: stop.startAt, endAt: stop.endAt })
  } else if (record !== undefined || danger !== undefined) {
    fold.liveAt = Math.min(fold.liveAt ?? at, at)
    markActive(fold, at)
    if (danger !== undefined) foldDanger(fold, factOf(danger), at)
    else if (record?.due != null) (record.result === '2' ? foldMissed : foldAnswer)(fold, record.due, record, due)
  }
}

const SETTLED = ['accepted', 'rejected']

const isSettled = ({ asOf, later }: DangerFacts): boolean => later.length === 0 && asOf !== null && (asOf.deleted || SETTLED.includes(asOf.state))

/** What the next week needs: dues that end later, dangers that are not settled, stops that reach on. */
export const carryOn = ({ week, dues, dangers, stops, liveAt, activeLater, falsifiedAt }: Fold): Carried => ({
  dues: [...dues.values()].filter(({ endAt }) => endAt > week.to),
  dangers: [...dangers.values()].filter((it) => !isSettled(it)),
  stops: [...stops.values()].filter(({ endAt }) => endAt > week.to),
  liveAt,
  activeAt: [...activeLater.values()],
  falsifiedAt: falsifiedAt.filter((at) => at >= week.to),
})
