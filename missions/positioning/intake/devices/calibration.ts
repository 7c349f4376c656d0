import { accept, refuse } from '@anlan/kernel/decision'
import { plantDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { type Calibration, calibrationRecorded, recordCalibration } from '../../contract/calibration.ts'
import type { Due } from '../../contract/calibration-due.ts'
import { cardRegister } from '../../contract/card.ts'
import { deviceRegister } from '../../contract/device.ts'
import { duesOf } from '../../rules/devices/calibration-due.ts'
import { decideCalibration } from '../../rules/devices/decide-calibration.ts'
import { concludedTests } from '../../store/accuracy/accuracy-tests.ts'
import { calibrationsOf, insertCalibration } from '../../store/devices/calibrations.ts'

/** Terminals, base stations, gateways, beacons: whatever can be calibrated by itself. */
const numbersOf = async (scope: Scope): Promise<Set<string>> =>
  new Set([...(await everyRow(scope, deviceRegister)).map(({ data }) => data.number), ...(await everyRow(scope, cardRegister)).map(({ data }) => data.number)])

/** What is due, by what is recorded. */
export const gatherDues = async (scope: Scope): Promise<Due[]> =>
  duesOf(await calibrationsOf(scope.tx, scope.org), await concludedTests(scope.tx, scope.org), await numbersOf(scope), plantDay(scope.now))

export const recordCalibrationIntake = answer(recordCalibration, async (input, scope) => {
  const decision = decideCalibration(input, { devices: await numbersOf(scope), today: plantDay(scope.now) })
  if (!decision.accepted) return decision
  const calibration: Calibration = { ...input, nextDue: decision.value.nextDue, recordedAt: scope.now, recordedBy: scope.actor.name }
  if ((await insertCalibration(scope.tx, scope.org, calibration)) === 0) return refuse('recorded', '这条校准记录已登记', { kind: 'conflict' })
  scope.record(calibrationRecorded, { subject: input.id, data: { calibration } })
  return accept({ id: input.id, nextDue: calibration.nextDue })
})
