import type { ModulePart } from '@anlan/platform/module/module'
import { workAlarmSaved, workPaperSaved, workPermitSaved, workPlanSaved } from '../contract/records.ts'
import { keepPaper } from '../reactions/exchange/keep-paper.ts'
import { keepWorkRecords } from '../reactions/exchange/keep-records.ts'

/** What leaves the plant of special work: plans, permits with their paper, alarms. */
export const exchangePart = {
  reactions: [keepWorkRecords],
  schedules: [keepPaper],
  events: [workPlanSaved, workPermitSaved, workPaperSaved, workAlarmSaved],
} satisfies ModulePart
