import { addDays, addMonths, type PlantDay } from '@anlan/kernel/time'
import { figure, type Rules } from '@anlan/standards/profile'
import type { MapConfirmation } from '../../contract/risk-map.ts'

export interface LastConfirmation {
  readonly on: PlantDay
  readonly by: string
  readonly note: string
}

export const mapDueOn = (on: PlantDay, rules: Rules): PlantDay => addMonths(on, figure(rules, 'map-confirm-months').value)

/** Whether the map was looked at recently enough. */
export const confirmationState = (last: LastConfirmation | undefined, today: PlantDay, rules: Rules): MapConfirmation => {
  const { value, unit, status } = figure(rules, 'map-confirm-months')
  const every = `${value} ${unit}${status === '待核' ? '（待核）' : ''}`
  if (last === undefined) return { state: 'never', on: null, by: null, note: null, dueOn: null, every }
  const dueOn = mapDueOn(last.on, rules)
  const soon = addDays(today, figure(rules, 'reassess-remind-days').value)
  return { state: dueOn <= today ? 'due' : dueOn <= soon ? 'soon' : 'valid', on: last.on, by: last.by, note: last.note === '' ? null : last.note, dueOn, every }
}
