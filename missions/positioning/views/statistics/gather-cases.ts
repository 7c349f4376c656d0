import { alarmCourses } from '@anlan/alarms/contract/alarm-courses'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { addDays, DAY, type Instant, type PlantDay, startOfDay } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import type { Carrier } from '../../contract/card.ts'
import { type FenceData, fenceRegister } from '../../contract/fence.ts'
import { JUDGED_KINDS } from '../../contract/judged.ts'
import { carriersOf } from '../../intake/card.ts'
import { type AlarmCase, casesOf, CAUSE_PREFIX } from '../../rules/statistics/alarm-case.ts'
import { type CaseFilter, fits } from '../../rules/statistics/case-groups.ts'
import { judgedBetween } from '../../store/statistics/judged-between.ts'

/** A year, and the day on which it comes round. */
const DAYS_MOST = 366

export interface Period {
  readonly from: PlantDay
  readonly to: PlantDay
}

/** First and last millisecond of a period of days. */
export const instantsOf = ({ from, to }: Period): Decision<{ readonly first: Instant; readonly last: Instant }> => {
  if (to < from) return refuse('period-backwards', '结束日期不能早于开始日期', { field: 'to' })
  if (addDays(from, DAYS_MOST) < to) return refuse('period-too-long', '统计期间最长一年，请缩短期间', { field: 'from' })
  return accept({ first: startOfDay(from), last: startOfDay(addDays(to, 1)) - 1 })
}

export interface Cases {
  readonly cases: readonly AlarmCase[]
  readonly people: ReadonlyMap<Id, Carrier>
  readonly fences: ReadonlyMap<Id, FenceData>
}

/** Alarms of a period with what was judged and whom they are about, as far as the filter lets them through. */
export const gatherCases = async (scope: Scope, { first, last }: { readonly first: Instant; readonly last: Instant }, filter: CaseFilter): Promise<Cases> => {
  const found = await scope.ask(alarmCourses, { prefix: CAUSE_PREFIX, from: first, to: last })
  // What is asked of people (a sign of life, a calibration) is told as an alarm, but is none of positioning's alarms.
  const alarms = (found.accepted ? found.value.alarms : []).filter(({ kind }) => kind in JUDGED_KINDS)
  const all = casesOf(alarms, await judgedBetween(scope.tx, scope.org, first - DAY, last + DAY))
  const people = await carriersOf(scope, [...new Set(all.flatMap(({ judged }) => judged?.carriers ?? []))])
  const fences = new Map((await everyRow(scope, fenceRegister)).map(({ id, data }) => [id, data]))
  return { cases: all.filter((it) => fits(it, filter, people)), people, fences }
}

/** Only what is judged is counted, so every kind has its word. */
export const kindWords = (kind: string): string => (kind in JUDGED_KINDS ? JUDGED_KINDS[kind as keyof typeof JUDGED_KINDS] : kind)

/** An area by its name; removed ones are told of as such. */
export const placeWords = (fences: ReadonlyMap<Id, FenceData>, fence: string | null): string => (fence === null ? '不在围栏内' : (fences.get(fence)?.name ?? '已删除的围栏'))

