import { listAlarms } from '@anlan/alarms/contract/alarm'
import { type Department, listDepartments, type Post } from '@anlan/people/contract/department'
import { rosterWeek } from '@anlan/people/contract/roster'
import { type PlantDay, plantDay } from '@anlan/kernel/time'
import { sql } from '@anlan/platform/database/database'
import type { Scope } from '@anlan/platform/module/scope'
import type { Finding, Judgement, LowerLevel } from '../contract/judgement.ts'
import { lowerLevel } from '../rules/judge.ts'
import { knownFindings } from '../rules/known-words.ts'
import { JUDGEMENT, listRecords } from '../store/record-table.ts'
import { dayFactsOf, orElse, type Unit, unitsOf } from './day-facts.ts'

type Place = Judgement['place']

export interface Staff {
  readonly departments: readonly Department[]
  readonly posts: readonly Post[]
  /** Posts that stand on the roster of the day, with who stands there. */
  readonly rostered: ReadonlyMap<string, readonly string[]>
}

export const staffOf = async (scope: Scope, day: PlantDay = plantDay(scope.now)): Promise<Staff> => {
  const { departments, posts } = orElse(await scope.ask(listDepartments, {}), { departments: [], posts: [] })
  const roster = orElse(await scope.ask(rosterWeek, { from: day, days: 1 }), { shifts: [], entries: [], absences: [], posts: [], persons: [] })
  const rostered = new Map<string, string[]>()
  for (const { post, person } of roster.entries) if (post !== null) rostered.set(post, [...(rostered.get(post) ?? []), person])
  return { departments, posts, rostered }
}

/** Who is expected to judge: posts on the day's roster, and departments that answer for a unit of the register. */
export const expectedPlaces = (level: Judgement['level'], { departments, posts, rostered }: Staff, units: readonly Unit[]): Place[] =>
  level === 'shift'
    ? posts.filter(({ id }) => rostered.has(id)).map(({ id, name }) => ({ id, name }))
    : departments.filter(({ name }) => units.some(({ department }) => department === name)).map(({ id, name }) => ({ id, name }))

/** Where this person may judge: at the own or rostered post, of the department that they lead; leaders and safety staff at any. */
export const ownPlaces = (level: Judgement['level'], { departments, posts, rostered }: Staff, { roles, person }: Pick<Scope, 'roles' | 'person'>, ownPost: string | null): Place[] => {
  const all = level === 'shift' ? posts : departments
  if (roles.includes('safety-manager') || (level === 'shift' && roles.includes('team-leader'))) return all.map(({ id, name }) => ({ id, name }))
  const own = level === 'shift' ? posts.filter(({ id }) => id === ownPost || (person !== null && rostered.get(id)?.includes(person) === true)) : departments.filter(({ leader }) => leader !== null && leader === person)
  return own.map(({ id, name }) => ({ id, name }))
}

export const judgementsOf = (scope: Scope, day: PlantDay): Promise<Judgement[]> => listRecords(scope.tx, scope.org, JUDGEMENT, sql`day = ${day}`, sql`id limit 1000`)

export interface Chain {
  readonly day: PlantDay
  readonly shift: LowerLevel[]
  readonly workshop: LowerLevel[]
}

/** Both levels of a day; the roster of that day says who was expected. */
export const chainOf = async (scope: Scope, day: PlantDay = plantDay(scope.now)): Promise<Chain> => {
  const [staff, units, judged] = [await staffOf(scope, day), await unitsOf(scope), await judgementsOf(scope, day)]
  const at = (level: Judgement['level']) => lowerLevel(expectedPlaces(level, staff, units), judged.filter((it) => it.level === level))
  return { day, shift: at('shift'), workshop: at('workshop') }
}

/** The seven topics of a place, prefilled: a department's own units, or those of the department that the post belongs to. */
export const findingsOf = async (scope: Scope, level: Judgement['level'], place: Place, { posts }: Staff): Promise<Finding[]> => {
  const facts = await dayFactsOf(scope)
  const department = level === 'workshop' ? place.name : posts.find(({ id }) => id === place.id)?.departmentName
  const own = facts.allUnits.filter((unit) => unit.department === department)
  const units = own.length > 0 ? own : facts.allUnits
  const here = <It extends { readonly hazardCode: string }>({ hazardCode }: It): boolean => own.length === 0 || hazardCode === '' || own.some((unit) => unit.hazardCode === hazardCode)
  const open = orElse(await scope.ask(listAlarms, { state: ['raised', 'acknowledged'], limit: 500 }), { rows: [], total: 0 }).rows.filter(({ clearedAt }) => clearedAt === null).length
  return knownFindings({
    units, sources: facts.sources.filter(({ code }) => here({ hazardCode: code })), jobs: facts.allJobs.filter(here),
    majorDangers: facts.majorDangers.length, overdueDangers: facts.overdueDangers, openAlarms: open, redAlarms: facts.redAlarms.length,
  })
}
