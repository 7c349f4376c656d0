import { addDays, addMonths, type PlantDay } from '@anlan/kernel/time'
import { POSITIONING } from '@anlan/standards/positioning'
import type { Calibration } from '../../contract/calibration.ts'
import { type Due, WHOLE_SYSTEM } from '../../contract/calibration-due.ts'

const MONTHS_A_YEAR = 12
/** A calibration holds for a year at most (AQ 3064.3-2025 7.1.2). */
export const latestDue = (on: PlantDay): PlantDay => addMonths(on, MONTHS_A_YEAR * POSITIONING.calibrationYears.value)
/** So does a test of the alarms (7.3.3). */
const functionDue = (on: PlantDay): PlantDay => addMonths(on, MONTHS_A_YEAR * POSITIONING.functionTestYears.value)

export interface ConcludedTest {
  readonly kind: 'accuracy' | 'function'
  readonly on: PlantDay
  readonly passed: boolean
}

const stateOf = (dueOn: PlantDay, today: PlantDay): Due['state'] =>
  dueOn < today ? 'overdue' : dueOn <= addDays(today, POSITIONING.calibrationWarnDays.value) ? 'soon' : 'valid'

const newest = <It extends { readonly on: PlantDay }>(rows: readonly It[]): It | undefined => rows.reduce<It | undefined>((best, it) => (best === undefined || it.on >= best.on ? it : best), undefined)

const calibrationOf = (device: string, records: readonly Calibration[], today: PlantDay): Due => {
  const last = newest(records.filter((it) => it.device === device))
  if (last === undefined) return { kind: 'calibration', device, state: 'never', lastOn: null, dueOn: null, passed: null }
  const passed = last.result !== 'failed'
  // What did not pass is due at once.
  const dueOn = passed ? last.nextDue : last.on
  return { kind: 'calibration', device, state: passed ? stateOf(dueOn, today) : 'overdue', lastOn: last.on, dueOn, passed }
}

const testOf = (kind: ConcludedTest['kind'], tests: readonly ConcludedTest[], today: PlantDay): Due => {
  const last = newest(tests.filter((it) => it.kind === kind))
  if (last === undefined) return { kind, device: WHOLE_SYSTEM, state: 'never', lastOn: null, dueOn: null, passed: null }
  const dueOn = last.passed ? (kind === 'accuracy' ? latestDue(last.on) : functionDue(last.on)) : last.on
  return { kind, device: WHOLE_SYSTEM, state: last.passed ? stateOf(dueOn, today) : 'overdue', lastOn: last.on, dueOn, passed: last.passed }
}

/** What is due next: the whole system's calibration, its tests, and each device that has records of its own and is still registered. */
export const duesOf = (records: readonly Calibration[], tests: readonly ConcludedTest[], devices: ReadonlySet<string>, today: PlantDay): Due[] => {
  const own = [...new Set(records.map(({ device }) => device))].filter((device) => devices.has(device)).toSorted()
  return [calibrationOf(WHOLE_SYSTEM, records, today), testOf('accuracy', tests, today), testOf('function', tests, today), ...own.map((device) => calibrationOf(device, records, today))]
}
