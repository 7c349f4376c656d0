import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import { beijingMinute, HOUR, MINUTE, plantDay } from '@anlan/kernel/time'
import { personSaved, responsibleAbove } from '@anlan/people/contract/person'
import { absenceCancelled, absenceRecorded, rosterFilled, rosterSet, shiftSaved } from '@anlan/people/contract/roster'
import { type Coming, whoComes } from '@anlan/people/contract/who-comes'
import { react, type ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { duesAssigned } from '../contract/due.ts'
import { ASSIGN_DUES } from '../intake/due-schedules.ts'
import { anyOpenDue, assignGroup, type DueGroup, dueGroups, forgetComing, type HandoverCause, markUnmanned } from '../store/assign-dues.ts'

/** A shift ahead, so that a phone can be filled before its owner leaves the network. */
const AHEAD = 12 * HOUR
/** Shifts change on the quarter at the latest. */
const AGAIN = 15 * MINUTE

/** Dues go to whoever is there: coming ones to those of their start, running ones from hand to hand. */
export const assignDues: ScheduleKind = {
  kind: ASSIGN_DUES,
  handle: async ({ key }, scope) => {
    const { tx, org, now } = scope
    const groups = await dueGroups(tx, org, now, now + AHEAD)
    const coming = await scope.ask(whoComes, { asks: groups.map(({ post, person, at }) => ({ post, person, at })) })
    let handedOver = 0
    for (const [index, group] of groups.entries()) {
      const who = coming.accepted ? coming.value.answers[index] : undefined
      if (who === undefined) continue
      const nobody = who.persons.length === 0
      if (nobody && (await markUnmanned(tx, org, group, now)) > 0) await tellUnmanned(scope, group, who)
      const changed = await assignGroup(tx, org, group, who.persons.map(({ id }) => id), { now, why: causeOf(group, who) })
      if (group.running) handedOver += changed
      if (changed > 0 && !nobody) await scope.order(clearAlarm, { cause: unmanned(group), reason: '已安排人员' })
    }
    if (handedOver > 0) scope.record(duesAssigned, { data: { count: handedOver } })
    if (await anyOpenDue(tx, org, now)) await scope.schedule(ASSIGN_DUES, key, (Math.floor(now / AGAIN) + 1) * AGAIN)
  },
}

const causeOf = ({ running }: DueGroup, { persons, away }: Coming): HandoverCause => {
  if (persons.length === 0) return 'nobody'
  if (away.length > 0) return 'absence'
  return running ? 'shift' : 'roster'
}

const unmanned = ({ post, person, at }: DueGroup): string => `dues-unmanned:${post ?? person ?? ''}:${plantDay(at)}`

/** Whoever answers for it hears before the inspection begins that nobody will be there, not after it was missed. */
const tellUnmanned = async (scope: Scope, group: DueGroup, { away }: Coming): Promise<void> => {
  const [gone] = away
  const above = await scope.ask(responsibleAbove, { person: gone?.person.id ?? group.person, level: 1 })
  const persons = above.accepted ? above.value.persons : []
  await scope.order(raiseAlarm, {
    cause: unmanned(group),
    kind: 'dues-unmanned',
    level: 'yellow',
    title: gone === undefined ? '有排查无人值班' : `${gone.person.name}请假，排查没有替班人`,
    text: `${beijingMinute(group.at)} 起的排查没有人负责${gone === undefined ? '' : `（${gone.reason}，至 ${beijingMinute(gone.endsAt)}）`}。请登记替班人或调整排班`,
    link: '/dual-prevention/dues?state=open',
    to: persons.length > 0 ? persons.map(({ id }) => ({ person: id })) : [{ role: 'safety-manager' }],
  })
}

/** Another roster, an absence, a person at another post: what was given out ahead is given out anew. */
export const reassignDues = react(
  'dual-prevention.reassign-dues',
  [rosterSet, rosterFilled, absenceRecorded, absenceCancelled, shiftSaved, personSaved],
  async (_event, scope) => {
    const { tx, org, now } = scope
    if (!(await anyOpenDue(tx, org, now))) return
    await forgetComing(tx, org, now)
    await scope.schedule(ASSIGN_DUES, 'rolling', now)
  },
)
