import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { PlantDay } from '@anlan/kernel/time'
import { WHOLE_SYSTEM } from '../../contract/calibration-due.ts'
import { latestDue } from './calibration-due.ts'

export interface CalibrationAsked {
  readonly device: string
  readonly on: PlantDay
  /** Empty: a year later. */
  readonly nextDue: PlantDay
}

/** At least once a year (AQ 3064.3-2025 7.1.2): the next one may come earlier, never later. */
export const decideCalibration = ({ device, on, nextDue }: CalibrationAsked, { devices, today }: { readonly devices: ReadonlySet<string>; readonly today: PlantDay }): Decision<{ readonly nextDue: PlantDay }> => {
  const latest = latestDue(on)
  if (device !== WHOLE_SYSTEM && !devices.has(device)) return refuse('no-such-device', `没有编号为 ${device} 的定位设备，请先登记设备`, { field: 'device' })
  if (on > today) return refuse('in-future', '校准日期不能晚于今天', { field: 'on' })
  if (nextDue !== '' && nextDue <= on) return refuse('due-before', '下次校准日期应晚于本次校准日期', { field: 'nextDue' })
  if (nextDue > latest) return refuse('due-too-late', `定位精度每年至少校准一次，下次最晚为 ${latest}`, { field: 'nextDue', clause: 'AQ 3064.3-2025 7.1.2' })
  return accept({ nextDue: nextDue === '' ? latest : nextDue })
}
