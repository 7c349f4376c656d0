import { aqGathering } from './aq-gathering.ts'
import { aqPerson } from './aq-person.ts'
import { aqPersonAlarm } from './aq-person-alarm.ts'
import { aqZone } from './aq-zone.ts'
import { aqZoneAlarm } from './aq-zone-alarm.ts'
import { checkMission } from './check-mission.ts'
import { checkRecord } from './check-record.ts'
import { controlMeasure } from './control-measure.ts'
import { danger } from './danger.ts'
import { deviceRunStatus } from './device-run-status.ts'
import { employeeAlarm } from './employee-alarm.ts'
import { employeeFile } from './employee-file.ts'
import { productionPromise } from './production-promise.ts'
import { promiseTicket } from './promise-ticket.ts'
import { riskEvent } from './risk-event.ts'
import { riskUnit } from './risk-unit.ts'
import { stopRecord } from './stop-record.ts'
import { aqWorkAlarm } from './aq-work-alarm.ts'
import { aqWorkPlan } from './aq-work-plan.ts'
import { aqWorkTicket } from './aq-work-ticket.ts'
import { aqWorkTicketFile } from './aq-work-ticket-file.ts'
import { parkActivity } from './park-activity.ts'
import { parkFormal } from './park-formal.ts'
import { videoAlarm } from './video-alarm.ts'
import { videoDevice } from './video-device.ts'
import { videoStatus } from './video-status.ts'
import type { Table } from './table.ts'

/** Of dual prevention; parents before children. */
export const DUAL_PREVENTION: readonly Table[] = [riskUnit, riskEvent, controlMeasure, checkMission, checkRecord, danger, stopRecord, productionPromise, deviceRunStatus, promiseTicket]
/** Of positioning: the forms of AQ 3064.3 Annex B, then the city's. */
export const POSITIONING: readonly Table[] = [aqPerson, aqZone, aqPersonAlarm, aqZoneAlarm, aqGathering, employeeFile, employeeAlarm]
/** Of special work: the forms of AQ 3064.2 Annex A, then a park's. */
export const SPECIAL_WORK: readonly Table[] = [aqWorkPlan, aqWorkTicket, aqWorkTicketFile, aqWorkAlarm, parkActivity, parkFormal]
/** Of intelligent video: a least set of our own, since the province's tables were not found (待核). */
export const VIDEO: readonly Table[] = [videoDevice, videoStatus, videoAlarm]
export const TABLES: readonly Table[] = [...DUAL_PREVENTION, ...POSITIONING, ...SPECIAL_WORK, ...VIDEO]

export const tableNamed = (name: string): Table | undefined => TABLES.find((it) => it.name === name)
