import { accept, type Decision } from '@anlan/kernel/decision'
import { HOUR, type Instant, MINUTE, plantDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import type { z } from 'zod'
import { fenceRegister } from '../../contract/fence.ts'
import { presenceStatistics } from '../../contract/statistics.ts'
import { hourOfDay } from '../../rules/statistics/false-alarms.ts'
import { addHeads, headFigures, type HourHeads } from '../../rules/statistics/heads.ts'
import { countedBetween, lastCounted } from '../../store/statistics/counted-hours.ts'
import { minutesByFence, presenceBetween } from '../../store/statistics/presence.ts'
import { instantsOf, placeWords } from './gather-cases.ts'

/** The rows of one hour summed minute by minute, so that the peak is that of all of them together. */
const summed = (rows: readonly { readonly hour: Instant; readonly heads: Uint8Array }[]): Map<Instant, number[]> => {
  const hours = new Map<Instant, number[]>()
  for (const { hour, heads } of rows) {
    const sum = hours.get(hour) ?? []
    addHeads(sum, heads)
    hours.set(hour, sum)
  }
  return hours
}

export const presenceStatisticsOf = async (scope: Scope, { offset, limit, ...filter }: z.output<typeof presenceStatistics.input>): Promise<Decision<z.output<typeof presenceStatistics.output>>> => {
  const { tx, org } = scope
  const span = instantsOf(filter)
  if (!span.accepted) return span
  const asked = { ...filter, from: span.value.first, to: span.value.last }
  const [counted, heads, byFence, last] = [await countedBetween(tx, org, asked.from, asked.to), summed(await presenceBetween(tx, org, asked)), await minutesByFence(tx, org, asked), await lastCounted(tx, org)]
  const hours: HourHeads[] = counted.map(({ hour, minutes }) => ({ hour, minutes, heads: heads.get(hour) ?? [] }))
  const names = new Map((await everyRow(scope, fenceRegister)).map(({ id, data }) => [id, data]))
  const minutes = Math.max(1, counted.reduce((sum, it) => sum + it.minutes, 0))
  const days = [...Map.groupBy(hours, ({ hour }) => plantDay(hour))].map(([day, its]) => ({ day, ...headFigures(its) }))
  const { average, peak, peakAt } = headFigures(hours)
  return accept({
    average, peak, peakAt,
    byHour: Array.from({ length: 24 }, (_, hour) => {
      const { average: mean, peak: most } = headFigures(hours.filter((it) => hourOfDay(it.hour) === hour))
      return { hour, average: mean, peak: most }
    }),
    rows: days.slice(offset, offset + limit), total: days.length,
    areas: byFence.map(({ fence, minutes: spent }) => ({ fence, words: placeWords(names, fence), average: Math.round((spent * 10) / minutes) / 10, personHours: Math.round((spent * 10 * MINUTE) / HOUR) / 10 })),
    countedUntil: last === undefined ? null : last.hour + last.minutes * MINUTE,
    damaged: counted.reduce((sum, it) => sum + it.damaged, 0),
    waiting: counted.filter(({ stale }) => stale).length,
  })
}

export const presenceStatisticsView = answer(presenceStatistics, (input, scope) => presenceStatisticsOf(scope, input))
