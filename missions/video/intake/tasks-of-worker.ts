import { createHash } from 'node:crypto'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { wholeRows } from '@anlan/platform/register/whole-rows'
import { analysisRules } from '../contract/analysis-rule.ts'
import { cameraRegister, isGbAddress } from '../contract/camera.ts'
import type { Task } from '../contract/worker-report.ts'
import { workerFor } from '../rules/share-cameras.ts'
import { isMute } from '../rules/worker-state.ts'
import { openDetections } from '../store/detections.ts'
import { visionWorkersOf, type VisionWorkerRow } from '../store/vision-workers.ts'

/** Cameras with rules and a stream, and who looks at each: workers that are heard share them. */
export const sharedTasks = async (scope: Scope, asking?: VisionWorkerRow['id']): Promise<readonly (Task & { readonly worker: string | undefined })[]> => {
  const workers = (await visionWorkersOf(scope.tx, scope.org)).filter((it) => it.active && (it.id === asking || !isMute(it.heardAt, scope.now))).map(({ id }) => id)
  const rules = (await everyRow(scope, analysisRules)).filter(({ data }) => data.active)
  return (await wholeRows(scope, cameraRegister)).flatMap(({ id, data }) => {
    const address = [data.subStream, data.stream].find((it) => it !== '' && !isGbAddress(it)) ?? ''
    const own = rules.filter((it) => it.data.camera === id).map((it) => ({ id: it.id, data: it.data, openSince: null }))
    return data.stopped || address === '' || own.length === 0 ? [] : [{ camera: id, number: data.number, name: data.name, address, rules: own, worker: workerFor(id, workers) }]
  })
}

/** What one worker has to look at, and a mark by which it knows whether anything changed. */
export const tasksOf = async (scope: Scope, worker: VisionWorkerRow['id']): Promise<{ readonly tasks: Task[]; readonly plan: string }> => {
  const tasks = (await sharedTasks(scope, worker)).filter((it) => it.worker === worker).map(({ worker: _own, ...task }) => task)
  const open = new Map((await openDetections(scope.tx, scope.org)).map(({ rule, since }) => [rule, since]))
  // What is found changes nothing of what is to be looked at: the mark is made without it.
  return { tasks: tasks.map((task) => ({ ...task, rules: task.rules.map((it) => ({ ...it, openSince: open.get(it.id) ?? null })) })), plan: createHash('sha256').update(JSON.stringify(tasks)).digest('hex').slice(0, 16) }
}
