import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Id } from '@anlan/kernel/id'
import { MINUTE } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import type { DetectorEvent, Taken } from '../contract/detector-event.ts'
import { detectorBack, detectorLost } from '../contract/detector.ts'
import { type DetectorRow, lockDetector, updateDetector } from '../store/detectors.ts'
import { takeEvents } from './take-events.ts'

export const DETECTOR_SILENT = 'video.detector-silent'
export const causeOfDetector = (id: Id): string => `video:detector-lost:${id}`

export const tellDetector = async (scope: Scope, { id, name }: DetectorRow, lost: boolean): Promise<void> => {
  scope.record(lost ? detectorLost : detectorBack, { subject: id, data: { id, name, at: scope.now } })
  if (lost) await scope.order(raiseAlarm, { cause: causeOfDetector(id), kind: 'device-fault', level: 'yellow', title: `${name}：分析设备离线`, text: '分析设备没有按时上报，它的识别此刻可能没有在运行。请检查设备、网络和推送地址', subject: id, link: '/video/detectors', to: [{ role: 'safety-manager' }] })
  else await scope.order(clearAlarm, { cause: causeOfDetector(id), reason: '分析设备恢复上报' })
}

/** One word of an analysis device; an empty one tells that it lives. */
export const hearDetector = async (scope: Scope, detector: { readonly id: Id }, events: readonly DetectorEvent[]): Promise<Taken> => {
  const row = await lockDetector(scope.tx, scope.org, detector.id)
  if (row === undefined) return { taken: 0, parked: 0 }
  await updateDetector(scope.tx, { ...row, heardAt: scope.now, lost: false })
  if (row.lost) await tellDetector(scope, row, false)
  if (row.quietMinutes !== null) await scope.schedule(DETECTOR_SILENT, row.id, scope.now + row.quietMinutes * MINUTE)
  return takeEvents(scope, row, events)
}
