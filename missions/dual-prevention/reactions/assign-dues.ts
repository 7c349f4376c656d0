import { HOUR, MINUTE } from '@anlan/kernel/time'
import { personSaved, whoIsOnDuty } from '@anlan/people/contract/person'
import { absenceCancelled, absenceRecorded, rosterFilled, rosterSet, shiftSaved } from '@anlan/people/contract/roster'
import { react, type ScheduleKind } from '@anlan/platform/module/module'
import { duesAssigned } from '../contract/due.ts'
import { ASSIGN_DUES } from '../intake/due-schedules.ts'
import { anyOpenDue, assignGroup, dueGroups, forgetComing } from '../store/assign-dues.ts'

/** A shift ahead, so that a phone can be filled before its owner leaves the network. */
const AHEAD = 12 * HOUR
/** Shifts change on the quarter at the latest. */
const AGAIN = 15 * MINUTE

/** Dues of a post go to whoever is on duty: coming ones to those of their start, running ones from hand to hand. */
export const assignDues: ScheduleKind = {
  kind: ASSIGN_DUES,
  handle: async ({ key }, scope) => {
    const { tx, org, now } = scope
    let handedOver = 0
    for (const group of await dueGroups(tx, org, now, now + AHEAD)) {
      const onDuty = await scope.ask(whoIsOnDuty, { post: group.post, at: group.at })
      if (!onDuty.accepted) continue
      const changed = await assignGroup(tx, org, group, onDuty.value.persons.map(({ id }) => id))
      if (group.running) handedOver += changed
    }
    if (handedOver > 0) scope.record(duesAssigned, { data: { count: handedOver } })
    if (await anyOpenDue(tx, org, now)) await scope.schedule(ASSIGN_DUES, key, (Math.floor(now / AGAIN) + 1) * AGAIN)
  },
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
