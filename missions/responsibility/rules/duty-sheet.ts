import type { PlantDay } from '@anlan/kernel/time'
import { type GuaranteeEdition, type GuaranteeRole, unreadItem } from '@anlan/standards/guarantee-tasks'
import type { LimitName } from '@anlan/standards/limits'
import type { Appointment } from '../contract/appointment.ts'
import type { DutyDone, DutySheet } from '../contract/duty.ts'
import { type Cadence, cadenceWords, standOf } from './duty-spans.ts'

export interface Task {
  readonly num: number
  readonly text: string
  readonly unverified: boolean
  readonly cadence: Cadence
}

interface OwnItem {
  readonly role: GuaranteeRole
  readonly num: number
  readonly text: string
  readonly cycle: number
  readonly cycleUnit: 'day' | 'month'
}

/** The list of one role: numbered places of the edition, each replaced by what the enterprise has read in print. */
export const tasksOf = ({ roles }: GuaranteeEdition, role: GuaranteeRole, own: readonly OwnItem[], figureOf: (name: LimitName) => number): Task[] => {
  const { items, cadence } = roles[role]
  const usual: Cadence = { cycle: figureOf(cadence), unit: cadence.endsWith('-months') ? 'month' : 'day' }
  return Array.from({ length: items }, (_, at) => {
    const read = own.find((it) => it.role === role && it.num === at + 1)
    return read === undefined
      ? { num: at + 1, text: unreadItem(at + 1), unverified: true, cadence: usual }
      : { num: at + 1, text: read.text, unverified: false, cadence: { cycle: read.cycle, unit: read.cycleUnit } }
  })
}

export interface SheetFacts {
  readonly tasks: readonly Task[]
  /** Performances of this source and role. */
  readonly done: readonly Pick<DutyDone, 'num' | 'at' | 'missed' | 'dangers'>[]
  /** Item numbers that a plan of inspections bears. */
  readonly planned: ReadonlySet<number>
  readonly since: PlantDay
  readonly now: number
  readonly warnDays: number
  readonly from: number
  readonly to: number
}

/** 履职 of one responsible person: each item, and all together. */
export const sheetOf = (it: Appointment, { tasks, done, planned, since, now, warnDays, from, to }: SheetFacts): DutySheet => {
  const items = tasks.map(({ num, text, unverified, cadence }) => {
    const own = done.filter((duty) => duty.num === num)
    const stand = standOf({ anchor: since, until: it.until, cadence, done: own, now, warnDays, from, to })
    return { num, text, unverified, cadence: cadenceWords(cadence), planned: planned.has(num), ...stand }
  })
  const sum = (key: 'done' | 'missed') => items.reduce((total, item) => total + item[key], 0)
  const [performed, missed] = [sum('done'), sum('missed')]
  const inPeriod = done.filter(({ at }) => at >= from && at < to)
  return {
    appointment: it.id, hazardCode: it.hazardCode, hazardName: it.hazardName, role: it.role, person: it.person, personName: it.personName,
    done: performed, missed, due: performed + missed, rate: performed + missed === 0 ? null : performed / (performed + missed),
    dangers: inPeriod.reduce((total, { dangers }) => total + dangers, 0), items,
  }
}
