import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { addDays, type PlantDay } from '@anlan/kernel/time'
import type { Appointment } from '../contract/appointment.ts'
import { begun, changed, type Hand } from './hand.ts'

type Words = Pick<Appointment, 'hazardCode' | 'hazardName' | 'hazardLevel' | 'role' | 'person' | 'personName' | 'postName' | 'phone' | 'qualification' | 'document' | 'from'>

export const isIn = ({ from, until }: Pick<Appointment, 'from' | 'until'>, day: PlantDay): boolean => from <= day && (until === null || day <= until)

export const stateOn = (it: Pick<Appointment, 'from' | 'until'>, day: PlantDay): 'now' | 'coming' | 'ended' => (isIn(it, day) ? 'now' : it.from > day ? 'coming' : 'ended')

export interface Appointed {
  readonly made: Appointment
  /** The former one, ended the day before. */
  readonly ended: Appointment | null
}

/** One person a role and source at a time: the former one ends the day before (应急厅〔2021〕12号 履职). */
export const decideAppoint = (id: Id, words: Words, standing: readonly Appointment[], by: Hand): Decision<Appointed> => {
  const lasting = standing.find(({ until }) => until === null)
  const overlaps = standing.some((it) => it.until !== null && it.until >= words.from) || (lasting !== undefined && lasting.from >= words.from)
  if (overlaps) return refuse('appointment-overlaps', '这一天已有责任人或更晚的任命，请把任职开始改到其后，或先结束那一任', { field: 'from' })
  if (lasting?.person === words.person) return refuse('appointment-same', `${words.personName}已经是这个危险源的责任人`, { field: 'person', kind: 'conflict' })
  return accept({
    made: { ...begun(id, by), ...words, until: null },
    ended: lasting === undefined ? null : changed(lasting, { until: addDays(words.from, -1) }, by),
  })
}

export const decideEnd = (appointment: Appointment, until: PlantDay, by: Hand): Decision<Appointment> => {
  if (appointment.until !== null) return refuse('appointment-ended', `任职已于 ${appointment.until} 结束`, { kind: 'conflict' })
  if (until < appointment.from) return refuse('ends-before-begin', '最后一天不能早于任职开始', { field: 'until' })
  return accept(changed(appointment, { until }, by))
}
