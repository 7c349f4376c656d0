import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { ImportCounts } from '../contract/import-register.ts'
import type { InspectionPlan, Measure, RiskEvent, RiskUnit } from '../contract/records.ts'
import type { Hand } from './hand.ts'
import { nameKey, type RegisterRow } from './register-check.ts'
import { KEPT } from './register-plan.ts'
import { firstVersion, type Kept, revised, wouldChange } from './revision.ts'

export interface Register {
  readonly units: readonly RiskUnit[]
  readonly riskEvents: readonly RiskEvent[]
  readonly measures: readonly Measure[]
  readonly plans: readonly InspectionPlan[]
}

export interface MergeFacts {
  /** What stands, deleted records among it. */
  readonly standing: Register
  readonly by: Pick<Hand, 'name' | 'now'>
  readonly firstStart: Instant
  readonly newId: () => Id
}

export interface Merged extends Register {
  readonly counts: Pick<ImportCounts, 'units' | 'riskEvents' | 'measures' | 'plans'>
}

/** Finds by key, changes only what differs, remembers what has to be written. */
const ledger = <Record extends Kept>(standing: readonly Record[], keyOf: (record: Record) => string, { by, newId }: MergeFacts) => {
  // The living last: of two with one key it is the living that is found.
  const byKey = new Map(standing.toSorted((a, b) => Number(b.deleted) - Number(a.deleted)).map((record) => [keyOf(record), record]))
  const byId = new Map(standing.map((record) => [record.id, record]))
  const written = new Map<Id, Record>()
  const counts = { added: 0, changed: 0, unchanged: 0 }
  const seen = new Set<Id>()
  const keep = (record: Record, count: keyof typeof counts): Record => {
    counts[count]++
    seen.add(record.id)
    if (count !== 'unchanged') written.set(record.id, record)
    byKey.set(keyOf(record), record)
    byId.set(record.id, record)
    return record
  }
  const replaced: Id[] = []
  const change = (record: Record, changes: Partial<Record>): Record => keep(revised(record, changes, by), 'changed')
  return {
    counts,
    replaced,
    find: (key: string): Record | undefined => byKey.get(key),
    written: (): Record[] => [...written.values()],
    remove: (key: string): void => {
      const found = byKey.get(key)
      if (found !== undefined && !found.deleted) change(found, { active: false, deleted: true } as unknown as Partial<Record>)
    },
    /** The record of that id, or of that key, with `words` in it; `first` stands only in a new one. */
    put: (key: string, words: Partial<Record>, { id = null, first = {} }: { id?: Id | null; first?: Partial<Record> } = {}): Record => {
      const same = byKey.get(key)
      const found = id === null ? same : byId.get(id)
      if (found === undefined && same !== undefined && !same.deleted) {
        // Known here under an id of our own: the receiver's id takes its place.
        replaced.push(same.id)
        change(same, { deleted: true } as Partial<Record>)
      }
      if (found === undefined) return keep({ ...firstVersion(id ?? newId(), by), ...words, ...first } as unknown as Record, 'added')
      const changes = { deleted: false, ...words } as Partial<Record>
      if (seen.has(found.id) && !wouldChange(found, changes)) return found
      return wouldChange(found, changes) ? change(found, changes) : keep(found, 'unchanged')
    },
  }
}

/**
 * A workbook may say nothing of how the residual level was found. Then the rating that stands stays as long as the level
 * is not another one; another level without a rating takes the place of both.
 */
const residualWords = (words: RegisterRow['riskEvent'], standing: RiskEvent | undefined): Partial<RiskEvent> => {
  if (words.residual !== undefined || standing?.residual == null) return words
  const { residualLevel, ...others } = words
  return residualLevel === null || residualLevel === standing.residualLevel ? others : { ...words, residual: null }
}

/** The register after the rows: by natural key, known ids first. What is not on the sheet stays as it is. */
export const mergeRegister = (rows: readonly RegisterRow[], facts: MergeFacts): Merged => {
  const { standing, firstStart } = facts
  const units = ledger(standing.units, (it) => nameKey(it.name), facts)
  const riskEvents = ledger(standing.riskEvents, (it) => `${it.unit} ${nameKey(it.name)}`, facts)
  const measures = ledger(standing.measures, (it) => `${it.riskEvent} ${nameKey(it.description)}`, facts)
  const plans = ledger(standing.plans, (it) => it.measure, facts)
  for (const row of rows) {
    const unit = units.put(nameKey(row.unit.name), row.unit)
    const eventKey = `${unit.id} ${nameKey(row.riskEvent.name)}`
    const riskEvent = riskEvents.put(eventKey, { ...residualWords(row.riskEvent, riskEvents.find(eventKey)), unit: unit.id })
    const measureWords = { ...row.measure, riskEvent: riskEvent.id }
    const measure = measures.put(`${riskEvent.id} ${nameKey(row.measure.description)}`, measureWords, { id: row.id })
    if (row.plan === KEPT) continue
    if (row.plan !== null) {
      plans.put(measure.id, { ...row.plan, measure: measure.id, active: true }, { first: { firstStart } })
    } else plans.remove(measure.id)
  }
  for (const id of measures.replaced) plans.remove(id)
  return {
    units: units.written(),
    riskEvents: riskEvents.written(),
    measures: measures.written(),
    plans: plans.written(),
    counts: { units: units.counts, riskEvents: riskEvents.counts, measures: measures.counts, plans: plans.counts },
  }
}
