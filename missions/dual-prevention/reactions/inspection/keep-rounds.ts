import { raiseAlarm } from '@anlan/alarms/contract/alarm'
import { addDays, HOUR, type Instant, MINUTE, plantDay, startOfDay } from '@anlan/kernel/time'
import { responsibleAbove, whoIsOnDuty } from '@anlan/people/contract/person'
import { workCalendar } from '@anlan/plant/contract/work-calendar'
import type { ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { type Round, roundMissed, type RoundRun } from '../../contract/inspection/round.ts'
import { KEEP_ROUNDS } from '../../intake/inspection/round-schedules.ts'
import { duesOf, type FitsDay } from '../../rules/plan-dues.ts'
import { fitsDayBy } from '../../rules/work-days.ts'
import { loadPlaces } from '../../store/inspection/places.ts'
import { assignRuns, expireRuns, insertRuns, type NewRun, nextRunEnd, runGroups } from '../../store/inspection/round-runs.ts'
import { activeRounds, moveMadeUntil } from '../../store/inspection/rounds.ts'

/** As for dues: a shift ahead, and on the quarter. */
const AHEAD = 12 * HOUR
const AGAIN = 15 * MINUTE

const makeRuns = async (scope: Scope): Promise<void> => {
  const { tx, org, now } = scope
  const rounds = await activeRounds(tx, org)
  const until = startOfDay(addDays(plantDay(now), 2))
  if (rounds.every(({ madeUntil }) => madeUntil !== null && madeUntil >= until)) return
  const [calendar, places] = await Promise.all([scope.ask(workCalendar, {}), loadPlaces(tx, org)])
  const fits = calendar.accepted ? fitsDayBy(calendar.value.calendars, calendar.value.overrides) : fitsDayBy([], [])
  const names = new Map(places.map(({ id, name }) => [id, name]))
  await insertRuns(tx, org, rounds.flatMap((round) => runsOf(round, { now, until }, fits, names, scope)))
  await moveMadeUntil(tx, org, until)
}

/** A new or changed round is walked from now on; nothing is made for days before the present one. */
const runsOf = (round: Round & { madeUntil: Instant | null }, { now, until }: { now: Instant; until: Instant }, fits: FitsDay, names: ReadonlyMap<string, string>, scope: Scope): NewRun[] => {
  const fresh = round.madeUntil === null
  const from = fresh ? now : Math.max(round.madeUntil ?? now, startOfDay(plantDay(now)))
  return duesOf(round, { from, to: until, fresh }, fits).map(({ startAt, endAt }) => ({
    id: scope.newId(), round: round.id, name: round.name, stops: round.stops.map((stop) => ({ ...stop, name: names.get(stop.place) ?? '已删除的巡检点' })), startAt, endAt,
    post: round.post, assignees: round.person === null ? [] : [round.person],
  }))
}

const giveOut = async ({ tx, org, now, ask }: Scope): Promise<void> => {
  for (const group of await runGroups(tx, org, now, now + AHEAD)) {
    const onDuty = await ask(whoIsOnDuty, { post: group.post, at: group.at })
    if (onDuty.accepted) await assignRuns(tx, org, group, onDuty.value.persons.map(({ id }) => id))
  }
}

/** 未巡检 is written down, and whoever answers for it is told, once a round and day. */
const tellMissed = async (scope: Scope, { post: _post, ...run }: RoundRun & { post: string | null }): Promise<void> => {
  scope.record(roundMissed, { subject: run.id, data: { run } })
  const above = await scope.ask(responsibleAbove, { person: run.assignees[0] ?? null, level: 1 })
  const persons = above.accepted ? above.value.persons : []
  await scope.order(raiseAlarm, {
    cause: `round-missed:${run.round}:${plantDay(run.endAt)}`, kind: 'round-missed', level: 'yellow', title: `“${run.name}”到期未巡检`, text: '到期没有巡检，已如实记录。请查明原因并安排下一次',
    link: `/dual-prevention/round-runs/${run.id}`, to: persons.length > 0 ? persons.map(({ id }) => ({ person: id })) : [{ role: 'safety-manager' }],
  })
}

/** Makes walks to the end of tomorrow, gives them out, ends those that are over. */
export const keepRounds: ScheduleKind = {
  kind: KEEP_ROUNDS,
  handle: async ({ key }, scope) => {
    const { tx, org, now } = scope
    await makeRuns(scope)
    for (const run of await expireRuns(tx, org, now)) await tellMissed(scope, run)
    await giveOut(scope)
    const [next, rounds] = [await nextRunEnd(tx, org), await activeRounds(tx, org)]
    if (next === null && rounds.length === 0) return
    const quarter = (Math.floor(now / AGAIN) + 1) * AGAIN
    await scope.schedule(KEEP_ROUNDS, key, next === null ? quarter : Math.min(next, quarter))
  },
}
