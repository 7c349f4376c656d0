import { createHash } from 'node:crypto'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { analysisRules } from '../contract/analysis-rule.ts'
import { cameraRegister } from '../contract/camera.ts'
import type { Task } from '../contract/worker-report.ts'
import { workerFor } from '../rules/share-cameras.ts'
import { isMute } from '../rules/worker-state.ts'
import { visionWorkersOf, type VisionWorkerRow } from '../store/vision-workers.ts'

/** Cameras with rules and a stream, and who looks at each: workers that are heard share them. */
export const sharedTasks = async (scope: Scope, asking?: VisionWorkerRow['id']): Promise<readonly (Task & { readonly worker: string | undefined })[]> => {
  const workers = (await visionWorkersOf(scope.tx, scope.org)).filter((it) => it.active && (it.id === asking || !isMute(it.heardAt, scope.now))).map(({ id }) => id)
  const rules = (await everyRow(scope, analysisRules)).filter(({ data }) => data.active)
  return (await everyRow(scope, cameraRegister)).flatMap(({ id, data }) => {
    const address = data.subStream === '' ? data.stream : data.subStream
    const own = rules.filter((it) => it.data.camera === id).map((it) => ({ id: it.id, data: it.data }))
    return data.stopped || address === '' || own.length === 0 ? [] : [{ camera: id, number: data.number, name: data.name, address, rules: own, worker: workerFor(id, workers) }]
  })
}

/** What one worker has to look at, and a mark by which it knows whether anything changed. */
export const tasksOf = async (scope: Scope, worker: VisionWorkerRow['id']): Promise<{ readonly tasks: Task[]; readonly plan: string }> => {
  const tasks = (await sharedTasks(scope, worker)).filter((it) => it.worker === worker).map(({ worker: _own, ...task }) => task)
  return { tasks, plan: createHash('sha256').update(JSON.stringify(tasks)).digest('hex').slice(0, 16) }
}
