import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import { registerEventsOf } from '@anlan/kernel/register'
import { addDays, HOUR, plantDay, startOfDay } from '@anlan/kernel/time'
import { reactOnce, type ScheduleKind } from '@anlan/platform/module/module'
import { accuracyTestEnded } from '../contract/accuracy-test.ts'
import { calibrationRecorded } from '../contract/calibration.ts'
import { DUE_KINDS, type Due } from '../contract/calibration-due.ts'
import { cardRegister } from '../contract/card.ts'
import { deviceRegister } from '../contract/device.ts'
import { gatherDues } from '../intake/devices/calibration.ts'
import { dueSubject, dueWords } from '../rules/devices/due-words.ts'
import { calibrationsOf } from '../store/devices/calibrations.ts'

const LOOK = 'positioning.calibration-due'
/** In the morning, when somebody can see to it. */
const MORNING = 8 * HOUR

const causeOf = ({ kind, device }: Pick<Due, 'kind' | 'device'>): string => `positioning:due:${kind}:${device}`

/** What is overdue stands as an alarm until it is done (AQ 3064.3-2025 7.1.2, 7.3.3). What was never done is a task, not an alarm: nobody knows since when. */
export const calibrationDueSchedule: ScheduleKind = {
  kind: LOOK,
  handle: async ({ key }, scope) => {
    const dues = await gatherDues(scope)
    const gone = (await calibrationsOf(scope.tx, scope.org)).filter((it) => !dues.some(({ device }) => device === it.device))
    for (const { device } of gone) await scope.order(clearAlarm, { cause: causeOf({ kind: 'calibration', device }), reason: '设备已不再登记' })
    for (const due of dues) {
      if (due.state !== 'overdue') await scope.order(clearAlarm, { cause: causeOf(due), reason: '已完成校准、测试' })
      else
        await scope.order(raiseAlarm, {
          cause: causeOf(due), kind: 'calibration-due', level: 'yellow', title: `${dueSubject(due)}${DUE_KINDS[due.kind]}${due.passed === false ? '不合格' : '逾期'}`, text: dueWords(due),
          to: [{ role: 'safety-manager' }], link: due.kind === 'calibration' ? '/positioning/calibrations' : '/positioning/accuracy-tests',
        })
    }
    await scope.schedule(LOOK, key, startOfDay(addDays(plantDay(scope.now), 1)) + MORNING)
  },
}

/** Looked at again when something is recorded, and each morning from the first terminal or device on. */
export const lookWhenRecorded = reactOnce(
  'positioning.look-when-recorded',
  [calibrationRecorded, accuracyTestEnded, registerEventsOf(deviceRegister).saved, registerEventsOf(deviceRegister).removed, registerEventsOf(cardRegister).saved],
  (scope) => scope.schedule(LOOK, 'daily', scope.now),
)
