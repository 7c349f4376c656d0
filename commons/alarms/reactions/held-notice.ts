import { z } from 'zod'
import { findPersons } from '@anlan/people/contract/person'
import type { ScheduleKind } from '@anlan/platform/module/module'
import { NOTICE, notify } from '../intake/notify.ts'
import { loadAlarm } from '../store/alarms.ts'

const held = z.object({ alarm: z.string(), people: z.array(z.string()) })

/** The quiet hours have ended: what was held goes out, unless it has been dealt with meanwhile. */
export const heldNotice: ScheduleKind = {
  kind: NOTICE,
  handle: async ({ data }, scope) => {
    const { alarm: id, people } = held.parse(data)
    const found = await loadAlarm(scope.tx, scope.org, id)
    if (found === undefined || found.record.state !== 'raised' || found.record.clearedAt !== null) return
    const persons = await scope.ask(findPersons, { ids: people })
    if (persons.accepted) await notify(scope, found.record, persons.value.persons)
  },
}
