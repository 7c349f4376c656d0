import { createHash } from 'node:crypto'
import { livePass, serverProof } from '@anlan/platform/auth/token'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { wholeRows } from '@anlan/platform/register/whole-rows'
import { analysisRules } from '../contract/analysis-rule.ts'
import { cameraRegister, isGbAddress } from '../contract/camera.ts'
import type { Task } from '../contract/worker-report.ts'
import { workerFor } from '../rules/share-cameras.ts'
import { isMute } from '../rules/worker-state.ts'
import { openDetections } from '../store/detections.ts'
import { type RecorderRow, recordersOf } from '../store/recorders.ts'
import { visionWorkersOf, type VisionWorkerRow } from '../store/vision-workers.ts'

/** Channels of GB/T 28181 are pulled by the recorder at which their device registered: it hands them on to who has the pass of the camera. Empty where there is none. */
const liveAddress = (recorder: RecorderRow | undefined, number: string): string => {
  if (recorder === undefined) return ''
  const address = new URL(`live/${encodeURIComponent(number)}?as=frames`, recorder.address.replace(/^http/, 'ws'))
  return Object.assign(address, { username: 'live', password: livePass(serverProof(recorder.tokenHash), number) }).href
}

/** Cameras with rules and a stream, and who looks at each: workers that are heard share them. */
export const sharedTasks = async (scope: Scope, asking?: VisionWorkerRow['id']): Promise<readonly (Task & { readonly worker: string | undefined })[]> => {
  const workers = (await visionWorkersOf(scope.tx, scope.org)).filter((it) => it.active && (it.id === asking || !isMute(it.heardAt, scope.now))).map(({ id }) => id)
  const rules = (await everyRow(scope, analysisRules)).filter(({ data }) => data.active)
  const recorders = await recordersOf(scope.tx, scope.org)
  return (await wholeRows(scope, cameraRegister)).flatMap(({ id, data }) => {
    const wanted = data.subStream || data.stream
    const address = isGbAddress(wanted) ? liveAddress(recorders.find((it) => it.id === data.recorder && it.active), data.number) : wanted
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
