import type { ScheduleKind } from '@anlan/platform/module/module'
import { IMPORT, IMPORT_EVERY } from '../intake/import-schedule.ts'
import { askImport } from '../store/imports.ts'
import { loadReceiver } from '../store/receivers.ts'

/** Every ten minutes, as long as the receiver rules something. */
export const askForImport: ScheduleKind = {
  kind: IMPORT,
  handle: async ({ key }, scope) => {
    const receiver = await loadReceiver(scope.tx, scope.org, key)
    if (receiver === undefined || receiver.masters.length === 0) return
    if (receiver.active) await askImport(scope.tx, scope.org, scope.newId(), key, scope.wall)
    await scope.schedule(IMPORT, key, scope.now + IMPORT_EVERY)
  },
}
