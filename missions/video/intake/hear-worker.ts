import { SECOND } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { cameraRegister } from '../contract/camera.ts'
import { WORKER_SILENT_SECONDS } from '../contract/vision-worker.ts'
import type { WorkerAnswer, WorkerReport } from '../contract/worker-report.ts'
import { followWatched, isBehind } from '../rules/worker-state.ts'
import { lockVisionWorker, noteWorker, type VisionWorkerRow } from '../store/vision-workers.ts'
import { takeFact } from './take-fact.ts'
import { takeSpans } from './take-spans.ts'
import { tasksOf } from './tasks-of-worker.ts'
import { trialsFor } from './trials.ts'
import { tellBehind, tellLost, tellUnseen } from './tell-worker.ts'

export const WORKER_SILENT = 'video.worker-silent'

/** One word of a worker: that it lives, how its cameras are, and what was found; answered with what to look at. */
export const hearWorker = async (scope: Scope, asking: VisionWorkerRow, report: WorkerReport): Promise<WorkerAnswer> => {
  const { tx, org, now } = scope
  const worker = (await lockVisionWorker(tx, org, asking.id)) ?? asking
  const cameras = new Map((await everyRow(scope, cameraRegister)).map((it) => [it.id, it]))
  const behind = isBehind(report.cameras)
  const watched = followWatched(worker.cameras, report.cameras.filter(({ camera }) => cameras.has(camera)), now)
  await noteWorker(tx, { org, id: worker.id, heardAt: now, lost: false, behind, models: report.models, cameras: watched.cameras })
  if (worker.lost) await tellLost(scope, worker, false)
  if (behind !== worker.behind) await tellBehind(scope, worker, behind)
  for (const [list, unseen] of [[watched.unseen, true], [watched.seen, false]] as const)
    for (const it of list) {
      const camera = cameras.get(it.camera)
      if (camera !== undefined) await tellUnseen(scope, it, camera.data, unseen)
    }
  for (const fact of report.facts) {
    const camera = cameras.get(fact.camera)
    // Of a camera that was deleted meanwhile nothing is kept; the worker is told that it is taken all the same.
    if (camera !== undefined) await takeFact(scope, worker.id, camera, fact)
  }
  await takeSpans(scope, new Set(cameras.keys()), report.spans)
  await scope.schedule(WORKER_SILENT, worker.id, now + WORKER_SILENT_SECONDS * SECOND)
  const { tasks, plan } = await tasksOf(scope, worker.id)
  return { now, plan, tasks: plan === report.plan ? null : tasks, trials: await trialsFor(scope, worker.id), taken: report.facts.map(({ id }) => id) }
}
