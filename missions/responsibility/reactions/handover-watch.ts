import { raiseAlarm } from '@anlan/alarms/contract/alarm'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { responsibleAbove } from '@anlan/people/contract/person'
import { sql } from '@anlan/platform/database/database'
import type { ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { handoverLate } from '../contract/handover.ts'
import { orElse } from '../intake/day-facts.ts'
import { lateCause } from '../intake/handover.ts'
import { handoversSince, rosterAround } from '../intake/handover-shift.ts'
import { settingsOf } from '../intake/settings.ts'
import { HANDOVER_WATCH, watchHandovers } from '../intake/watches.ts'
import { nextLook, personsIn, type ShiftOnDay, shiftsOf } from '../rules/handover.ts'
import { HANDOVER, listRecords } from '../store/record-table.ts'

/** A shift that ended longer ago than this is history, not a call to anybody. */
const OLDEST = 4 * HOUR

export const handoverWatch: ScheduleKind = {
  kind: HANDOVER_WATCH,
  handle: async (_job, scope) => {
    const [around, { handoverMinutes }, handed] = [await rosterAround(scope), await settingsOf(scope), await handoversSince(scope)]
    const late = (endsAt: number) => scope.now - endsAt >= handoverMinutes * MINUTE && scope.now - endsAt < OLDEST
    const posts = around.roster.posts.filter(({ id }) => around.roster.entries.some(({ post }) => post === id))
    // An enterprise that never handed over anything here does it otherwise: nobody is called.
    if (await hasHandedOver(scope))
      for (const post of posts)
        for (const shift of shiftsOf(post.id, around.days, around.roster.shifts, around.roster.entries).filter(({ endsAt }) => late(endsAt)))
          if (!handed.some((it) => it.post.id === post.id && it.day === shift.day && it.shift === shift.id && it.state === 'taken'))
            await tell(scope, post, shift, personsIn(around.roster.entries, post.id, shift))
    await watchHandovers(scope, nextLook(around.roster.shifts, scope.now, handoverMinutes))
  },
}

const hasHandedOver = async ({ tx, org }: Scope): Promise<boolean> => (await listRecords(tx, org, HANDOVER, sql`true`, sql`ends_at limit 1`)).length > 0

const tell = async (scope: Scope, post: { readonly id: string; readonly name: string }, shift: ShiftOnDay, persons: readonly string[]): Promise<void> => {
  const above = orElse(await scope.ask(responsibleAbove, { person: persons[0] ?? null, level: 1 }), { persons: [], title: '' }).persons
  const raised = await scope.order(raiseAlarm, {
    cause: lateCause(post.id, shift.day, shift.id), kind: 'handover-late', level: 'yellow', title: `${post.name}${shift.name}没有按时交接班`, text: '交班人或接班人还没有签字',
    link: '/responsibility/handovers', to: above.length > 0 ? above.map(({ id }) => ({ person: id })) : [{ role: 'team-leader' }],
  })
  if (raised.accepted && !raised.value.again) scope.record(handoverLate, { data: { post: { id: post.id, name: post.name }, day: shift.day, shift: shift.name, endedAt: shift.endsAt } })
}
