import { addDays, plantDay } from '@anlan/kernel/time'
import { rosterWeek } from '@anlan/people/contract/roster'
import { sql } from '@anlan/platform/database/database'
import type { Scope } from '@anlan/platform/module/scope'
import type { Handover } from '../contract/handover.ts'
import { type ShiftOnDay, shiftsOf, shiftToHand } from '../rules/handover.ts'
import { HANDOVER, listRecords } from '../store/record-table.ts'
import { orElse } from './day-facts.ts'
import { ownPostOf } from './own-post.ts'
import { settingsOf } from './settings.ts'

/** The roster of yesterday, today and tomorrow. */
export const rosterAround = async (scope: Scope) => {
  const days = [-1, 0, 1].map((n) => addDays(plantDay(scope.now), n))
  return { days, roster: orElse(await scope.ask(rosterWeek, { from: days[0] ?? '', days: 3 }), { shifts: [], entries: [], absences: [], posts: [], persons: [] }) }
}
export type Around = Awaited<ReturnType<typeof rosterAround>>

export const handoversSince = (scope: Scope, post?: string): Promise<Handover[]> =>
  listRecords(scope.tx, scope.org, HANDOVER, sql`day >= ${addDays(plantDay(scope.now), -1)} ${post === undefined ? sql`` : sql`and post_id = ${post}`}`, sql`ends_at desc limit 500`)

/** Whether this person works at the post: belongs to it, or stands on its roster these days; leaders and safety staff stand in for anybody. */
export const belongsTo = async (scope: Scope, post: string, { roster }: Around): Promise<boolean> =>
  scope.roles.some((role) => role === 'team-leader' || role === 'safety-manager') || roster.entries.some((it) => it.post === post && it.person === scope.person) || (await ownPostOf(scope)) === post

export interface ShiftHere {
  readonly shifts: readonly ShiftOnDay[]
  readonly shift: ShiftOnDay | undefined
  readonly handed: readonly Handover[]
}

/** Which shift of the post is to be handed over now, and what was handed over since yesterday. */
export const shiftHereOf = async (scope: Scope, post: string, { days, roster }: Around): Promise<ShiftHere> => {
  const [handed, { handoverMinutes }] = [await handoversSince(scope, post), await settingsOf(scope)]
  const shifts = shiftsOf(post, days, roster.shifts, roster.entries)
  return { shifts, handed, shift: shiftToHand(shifts, handed, scope.now, handoverMinutes) }
}
