import type { ScheduleKind } from '@anlan/platform/module/module'
import { dutyMissed } from '../contract/duty.ts'
import { tellDuties } from '../intake/duty-alarm.ts'
import { dutySheetsOf } from '../intake/duty-sheets.ts'
import { DUTY_WATCH, watchDuties } from '../intake/watches.ts'

/** Every morning: who has an item that ends soon, and whose last span went by without it. */
export const dutyWatch: ScheduleKind = {
  kind: DUTY_WATCH,
  handle: async (_job, scope) => {
    for (const sheet of await dutySheetsOf(scope, {})) {
      const missed = sheet.items.filter(({ state }) => state === 'missed')
      if (missed.length > 0) {
        const { hazardCode, hazardName, role, person, personName } = sheet
        scope.record(dutyMissed, { subject: sheet.appointment, data: { hazardCode, hazardName, role, person, personName, items: missed.map(({ num }) => num), since: scope.now } })
      }
      await tellDuties(scope, sheet)
    }
    await watchDuties(scope)
  },
}
