import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { visionWorkerBack, visionWorkerLost, type Watching } from '../contract/vision-worker.ts'
import { STREAM_STATES } from '../contract/worker-report.ts'

type Named = { readonly id: Id; readonly name: string }
const LINK = '/video/health'
const MANAGERS = [{ role: 'safety-manager' }]

export const causeOfWorker = (what: 'lost' | 'behind', worker: Id): string => `video:worker-${what}:${worker}`

/** 算法离线: nobody looks; the cameras that it had are looked at by others, where there are others. */
export const tellLost = async (scope: Scope, { id, name }: Named, lost: boolean): Promise<void> => {
  scope.record(lost ? visionWorkerLost : visionWorkerBack, { subject: id, data: { id, name, at: scope.now } })
  if (lost) await scope.order(raiseAlarm, { cause: causeOfWorker('lost', id), kind: 'device-fault', level: 'orange', title: `${name}：算法离线`, text: '识别服务没有上报，它负责的摄像机此刻没有智能分析。请检查识别服务所在的计算机和网络', subject: id, link: LINK, to: MANAGERS })
  else await scope.order(clearAlarm, { cause: causeOfWorker('lost', id), reason: '识别服务恢复上报' })
}

export const tellBehind = async (scope: Scope, { id, name }: Named, behind: boolean): Promise<void> => {
  if (behind) await scope.order(raiseAlarm, { cause: causeOfWorker('behind', id), kind: 'device-fault', level: 'yellow', title: `${name}：识别落后于画面`, text: '计算机忙不过来，识别到的异常会晚到。请减少摄像机或规则，或增加识别服务', subject: id, link: LINK, to: MANAGERS })
  else await scope.order(clearAlarm, { cause: causeOfWorker('behind', id), reason: '识别已跟上画面' })
}

/** A camera that a worker cannot see has no analysis, whatever its recorder says. */
export const tellUnseen = async (scope: Scope, watching: Watching, camera: { readonly name: string; readonly area: string }, unseen: boolean): Promise<void> => {
  const cause = `video:unseen:${watching.camera}`
  if (unseen) await scope.order(raiseAlarm, { cause, kind: 'device-fault', level: 'yellow', title: `${camera.name}没有智能分析`, text: watching.tip || `识别服务${STREAM_STATES[watching.state]}`, subject: watching.camera, place: camera.area, link: LINK, to: MANAGERS })
  else await scope.order(clearAlarm, { cause, reason: '识别服务恢复分析这台摄像机' })
}
