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
      const items = await tellDuties(scope, sheet)
      const { hazardCode, hazardName, role, person, personName } = sheet
      if (items.length > 0) scope.record(dutyMissed, { subject: sheet.appointment, data: { hazardCode, hazardName, role, person, personName, items: [...items], since: scope.now } })
    }
    await watchDuties(scope)
  },
}
