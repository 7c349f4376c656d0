import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { listCalibrations } from '../../contract/calibration.ts'
import { calibrationsDue } from '../../contract/calibration-due.ts'
import { gatherDues } from '../../intake/devices/calibration.ts'
import { calibrationsOf } from '../../store/devices/calibrations.ts'

const listCalibrationsView = answer(listCalibrations, async ({ offset, limit, device }, scope) => {
  const rows = (await calibrationsOf(scope.tx, scope.org)).filter((it) => device === undefined || it.device === device)
  const dues = await gatherDues(scope)
  return accept({ rows: rows.slice(offset, offset + limit), total: rows.length, dues: device === undefined ? dues : dues.filter((it) => it.device === device) })
})

const calibrationsDueView = answer(calibrationsDue, async (_input, scope) => accept({ dues: (await gatherDues(scope)).filter(({ state }) => state !== 'valid') }))

export const calibrationViews = [listCalibrationsView, calibrationsDueView]
