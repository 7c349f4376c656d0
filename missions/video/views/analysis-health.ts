import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { SEEN_CLASSES, type SeenClass } from '../contract/analysis-kinds.ts'
import { analysisRules } from '../contract/analysis-rule.ts'
import { cameraRegister, isGbAddress } from '../contract/camera.ts'
import { analysisHealth } from '../contract/vision-worker.ts'
import { sharedTasks } from '../intake/tasks-of-worker.ts'
import { missingClasses } from '../rules/analysis/rule.ts'
import { workerStateOf } from '../rules/worker-state.ts'
import { visionWorkersOf } from '../store/vision-workers.ts'

const words = (name: string): string => SEEN_CLASSES[name as SeenClass]

/** Which rules nobody judges, and why, stands beside who looks: a rule that sleeps must not look like one that finds nothing. */
export const analysisHealthView = answer(analysisHealth, async (_input, scope) => {
  const rows = await visionWorkersOf(scope.tx, scope.org)
  const cameras = new Map((await everyRow(scope, cameraRegister)).map(({ id, data }) => [id, data]))
  const tasks = await sharedTasks(scope)
  const workers = rows.map((it) => ({
    id: it.id, version: it.version, name: it.name, active: it.active, heardAt: it.heardAt, models: [...it.models], state: workerStateOf(it, scope.now),
    cameras: it.cameras.map(({ told: _told, ...watching }) => ({ ...watching, name: cameras.get(watching.camera)?.name ?? '已删除的摄像机' })),
  }))
  const idle = (await everyRow(scope, analysisRules)).filter(({ data }) => data.active).flatMap(({ id, data: { camera, kind } }) => {
    const task = tasks.find((it) => it.camera === camera)
    const known = cameras.get(camera)
    const worker = rows.find((it) => it.id === task?.worker)
    const missing = worker === undefined ? [] : missingClasses(kind, worker.models.filter((it) => it.ready).flatMap(({ classes }) => classes))
    const why = known === undefined ? '摄像机已删除' : known.stopped ? '摄像机已停用' : task === undefined ? (isGbAddress(known.subStream || known.stream) ? '国标接入的摄像机，画面要从录像程序取：请在摄像机上选择启用中的录像机' : '摄像机没有填写视频流地址') : worker === undefined ? '没有在线的识别服务' : missing.length > 0 ? `识别服务没有能识别“${missing.map(words).join('、')}”的模型` : ''
    return why === '' ? [] : [{ rule: id, camera, name: known?.name ?? '已删除的摄像机', kind, why }]
  })
  return accept({ now: scope.now, workers, idle })
})
