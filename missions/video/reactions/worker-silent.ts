import { SECOND } from '@anlan/kernel/time'
import type { ScheduleKind } from '@anlan/platform/module/module'
import { WORKER_SILENT_SECONDS } from '../contract/vision-worker.ts'
import { WORKER_SILENT } from '../intake/hear-worker.ts'
import { tellLost } from '../intake/tell-worker.ts'
import { isMute } from '../rules/worker-state.ts'
import { lockVisionWorker, noteWorker } from '../store/vision-workers.ts'

const SILENT = WORKER_SILENT_SECONDS * SECOND

/** Every word of a worker puts this off. When it comes late it was we who slept: the worker gets its time to speak again. */
export const workerSilent: ScheduleKind = {
  kind: WORKER_SILENT,
  handle: async ({ key, dueAt }, scope) => {
    if (scope.now - dueAt >= SILENT) return scope.schedule(WORKER_SILENT, key, scope.now + SILENT)
    const worker = await lockVisionWorker(scope.tx, scope.org, key)
    if (worker === undefined || !worker.active || worker.lost || !isMute(worker.heardAt, scope.now)) return undefined
    await noteWorker(scope.tx, { ...worker, lost: true })
    return tellLost(scope, worker, true)
  },
}
