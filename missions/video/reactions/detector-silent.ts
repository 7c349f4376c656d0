import type { ScheduleKind } from '@anlan/platform/module/module'
import { MINUTE } from '@anlan/kernel/time'
import { DETECTOR_SILENT, tellDetector } from '../intake/hear-detector.ts'
import { DETECTOR_QUIET } from '../intake/take-events.ts'
import { endOf } from '../intake/take-fact.ts'
import { QUIET } from '../rules/read-event.ts'
import { lockDetector, updateDetector } from '../store/detectors.ts'

/** A device that said that it would speak and does not. When it comes late it was we who slept. */
export const detectorSilent: ScheduleKind = {
  kind: DETECTOR_SILENT,
  handle: async ({ key, dueAt }, scope) => {
    const row = await lockDetector(scope.tx, scope.org, key)
    if (row === undefined || !row.active || row.lost || row.quietMinutes === null || row.heardAt === null) return undefined
    const quiet = row.quietMinutes * MINUTE
    if (scope.now - dueAt >= quiet) return scope.schedule(DETECTOR_SILENT, key, scope.now + quiet)
    if (scope.now - row.heardAt < quiet) return undefined
    await updateDetector(scope.tx, { ...row, lost: true })
    return tellDetector(scope, row, true)
  },
}

/** What was told again and again and is told no more is over. */
export const detectorQuiet: ScheduleKind = {
  kind: DETECTOR_QUIET,
  handle: ({ key }, scope) => endOf(scope, key, scope.now, `分析设备 ${QUIET / 1_000} 秒没有再报`),
}
