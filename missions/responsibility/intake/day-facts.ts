import { listAlarms } from '@anlan/alarms/contract/alarm'
import { hazardSources } from '@anlan/dual-prevention/contract/hazard-source'
import { listDangers } from '@anlan/dual-prevention/contract/list-dangers'
import { listUnits } from '@anlan/dual-prevention/contract/register'
import { listStops } from '@anlan/dual-prevention/contract/stops/get-stop'
import { stopHolds } from '@anlan/dual-prevention/contract/stops/stop-holds'
import type { Decision } from '@anlan/kernel/decision'
import { addDays, type PlantDay, plantDay, startOfDay } from '@anlan/kernel/time'
import { sql } from '@anlan/platform/database/database'
import type { Scope } from '@anlan/platform/module/scope'
import { dayCountsQuery } from '@anlan/special-work/contract/boards'
import type { z } from 'zod'
import type { DayJob } from '../contract/day-job.ts'
import type { DayFacts, SourceFact } from '../rules/day-facts.ts'
import { jobsOfWorks, type SpecialWork } from '../rules/special-works.ts'
import { DAY_JOB, listRecords } from '../store/record-table.ts'

export type Unit = z.output<typeof listUnits.output>['rows'][number]
const PAGE = 500

/** What a query answers, or what stands for it where it was refused. */
export const orElse = <Value>(decision: Decision<Value>, instead: Value): Value => (decision.accepted ? decision.value : instead)

/** Every unit of the register. */
export const unitsOf = async (scope: Scope): Promise<Unit[]> => {
  const units: Unit[] = []
  for (let total = 1; units.length < total; ) {
    const page = orElse(await scope.ask(listUnits, { offset: units.length, limit: PAGE, sort: 'name' }), { rows: [], total: 0 })
    units.push(...page.rows)
    total = page.rows.length === 0 ? 0 : page.total
  }
  return units
}

/** The analysis objects of the enterprise; one that nobody has described counts as an installation. */
export const sourcesOf = async (scope: Scope, units: readonly Unit[]): Promise<SourceFact[]> => {
  const { rows } = orElse(await scope.ask(hazardSources, { limit: PAGE }), { rows: [], total: 0 })
  return rows
    .filter(({ state }) => state !== 'cancelled')
    .map(({ code, name, kind, majorHazardLevel, keyProcess }) => ({
      code, name: name ?? units.find(({ hazardCode }) => hazardCode === code)?.name ?? code, level: majorHazardLevel, installation: kind === 'production' || kind === null, keyProcess,
    }))
}

/** Jobs of the day that are not cancelled. */
export const jobsOn = (scope: Scope, day: PlantDay): Promise<DayJob[]> => {
  const [from, to] = [startOfDay(day), startOfDay(addDays(day, 1))]
  return listRecords(scope.tx, scope.org, DAY_JOB, sql`start_at < ${to} and end_at > ${from} and state <> 'cancelled'`, sql`start_at, id limit 1000`)
}

/** Special works of the day, by plans and permits. */
const worksOn = async (scope: Scope, day: PlantDay): Promise<readonly SpecialWork[]> => orElse(await scope.ask(dayCountsQuery, { day }), { day, works: [], counts: {}, planned: {}, permits: {} }).works

/** All that the system sees of the plant now. */
export const dayFactsOf = async (scope: Scope, day: PlantDay = plantDay(scope.now)): Promise<DayFacts & { readonly allUnits: readonly Unit[]; readonly allJobs: readonly DayJob[]; readonly works: readonly SpecialWork[] }> => {
  const units = await unitsOf(scope)
  const none = { rows: [], total: 0 }
  const [sources, jobs, works, stops, major, overdue, alarms] = await Promise.all([
    sourcesOf(scope, units),
    jobsOn(scope, day),
    worksOn(scope, day),
    scope.ask(listStops, { limit: PAGE }),
    scope.ask(listDangers, { level: ['1'], state: ['rectifying', 'to-accept'], limit: 100 }),
    scope.ask(listDangers, { overdue: 'true', limit: 1 }),
    scope.ask(listAlarms, { level: ['red'], state: ['raised', 'acknowledged'], limit: 100 }),
  ])
  return {
    allUnits: units, allJobs: jobs, works, sources, jobs: [...jobs, ...jobsOfWorks(works, jobs)],
    units: units.map(({ hazardCode, stopped }) => ({ hazardCode, stopped })),
    stops: orElse(stops, none).rows.filter((stop) => stopHolds(stop, scope.now)),
    majorDangers: orElse(major, none).rows.map(({ id, name }) => ({ id, name })),
    overdueDangers: orElse(overdue, none).total,
    redAlarms: orElse(alarms, none).rows.filter(({ clearedAt }) => clearedAt === null).map(({ id, title }) => ({ id, name: title })),
  }
}
