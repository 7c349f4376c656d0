import { checkMission } from './check-mission.ts'
import { checkRecord } from './check-record.ts'
import { controlMeasure } from './control-measure.ts'
import { danger } from './danger.ts'
import { deviceRunStatus } from './device-run-status.ts'
import { productionPromise } from './production-promise.ts'
import { promiseTicket } from './promise-ticket.ts'
import { riskEvent } from './risk-event.ts'
import { riskUnit } from './risk-unit.ts'
import { stopRecord } from './stop-record.ts'
import type { Table } from './table.ts'

/** Parents before children. */
export const TABLES: readonly Table[] = [riskUnit, riskEvent, controlMeasure, checkMission, checkRecord, danger, stopRecord, productionPromise, deviceRunStatus, promiseTicket]

export const tableNamed = (name: string): Table | undefined => TABLES.find((it) => it.name === name)
