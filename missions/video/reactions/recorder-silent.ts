import { SECOND } from '@anlan/kernel/time'
import type { ScheduleKind } from '@anlan/platform/module/module'
import { SILENT_SECONDS } from '../contract/recording.ts'
import { RECORDER_SILENT } from '../intake/hear-recorder.ts'
import { loseSilent } from '../intake/lose-silent.ts'

const SILENT = SILENT_SECONDS * SECOND

/** Every word of a recorder puts this off. When it comes late it was we who slept: the recorder gets its time to speak again. */
export const recorderSilent: ScheduleKind = {
  kind: RECORDER_SILENT,
  handle: async ({ key, dueAt }, scope) => (scope.now - dueAt >= SILENT ? scope.schedule(RECORDER_SILENT, key, scope.now + SILENT) : loseSilent(scope, key)),
}
