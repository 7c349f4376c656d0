import { type Register, registerEventsOf } from '@anlan/kernel/register'
import { registerAnswers } from '@anlan/platform/register/register'
import { calibrationRecorded } from '../contract/calibration.ts'
import { deviceFailed, deviceRecovered, deviceRegister } from '../contract/device.ts'
import { recordCalibrationIntake } from '../intake/devices/calibration.ts'
import { calibrationDueSchedule, lookWhenRecorded } from '../reactions/calibration-due.ts'
import { watchDevicesSchedule, watchWhenSaved } from '../reactions/watch-devices.ts'
import { calibrationViews } from '../views/devices/calibrations.ts'
import { deviceViews } from '../views/devices/devices.ts'

const { saved, removed } = registerEventsOf(deviceRegister)

/** Base stations, gateways, beacons: what terminals are located by, and whether it works and is calibrated. */
export const devicesPart = {
  registers: [deviceRegister as unknown as Register],
  answers: [...registerAnswers(deviceRegister), recordCalibrationIntake, ...deviceViews, ...calibrationViews],
  events: [saved, removed, deviceFailed, deviceRecovered, calibrationRecorded],
  reactions: [watchWhenSaved, lookWhenRecorded],
  schedules: [watchDevicesSchedule, calibrationDueSchedule],
}
