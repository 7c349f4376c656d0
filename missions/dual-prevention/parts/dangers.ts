import { type Register, registerEventsOf } from '@anlan/kernel/register'
import type { ModulePart } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { doorClosed, doorOpened } from '../contract/danger/report-door.ts'
import * as rewards from '../contract/danger/reward.ts'
import { dangerLife } from '../contract/danger-life.ts'
import * as records from '../contract/records.ts'
import { closeDangerIntake } from '../intake/close-danger.ts'
import { confirmDangerIntake } from '../intake/confirm-danger.ts'
import { doorRoutes } from '../intake/danger/door-routes.ts'
import { dangerMoves } from '../intake/danger/moves.ts'
import { doorAnswers } from '../intake/danger/report-door.ts'
import { rewardIntakes } from '../intake/danger/reward.ts'
import { raiseDangerIntake } from '../intake/raise-danger.ts'
import { rectifyDangerIntake } from '../intake/rectify-danger.ts'
import { rejectDangerIntake } from '../intake/reject-danger.ts'
import { reportDangerIntake } from '../intake/report-danger.ts'
import { sendBackDangerIntake } from '../intake/send-back-danger.ts'
import { climbDanger } from '../reactions/climb-danger.ts'
import { watchDangers } from '../reactions/danger/watch-danger.ts'
import { findAlikeView } from '../views/danger/find-alike.ts'
import { dangerPapers } from '../views/danger/papers.ts'
import { rewardPapers, rewardSheet, rewardViews } from '../views/danger/rewards.ts'
import { dangerStatisticsView, statisticsSheet } from '../views/danger/statistics.ts'
import { getDangerView, listDangersView } from '../views/dangers.ts'

const { rewardLife, rewardRuleRegister } = rewards
const registers = [rewardRuleRegister] as readonly unknown[] as readonly Register[]
const rewardRuleEvents = registerEventsOf(rewardRuleRegister)

/** Dangers from the report to the acceptance, the major ones with their plan, and what a report is worth. */
export const dangersPart: ModulePart = {
  registers,
  answers: [
    reportDangerIntake, raiseDangerIntake, confirmDangerIntake, rejectDangerIntake, rectifyDangerIntake, closeDangerIntake, sendBackDangerIntake,
    ...dangerMoves, ...rewardIntakes, ...doorAnswers, ...rewardViews, ...registerAnswers(rewardRuleRegister),
    listDangersView, getDangerView, findAlikeView, dangerStatisticsView,
  ],
  schedules: [climbDanger, watchDangers],
  events: [
    records.dangerReported, records.dangerConfirmed, records.dangerRejected, records.dangerRectified,
    records.dangerSentBack, records.dangerClosed, records.dangerOverdue,
    records.dangerReassigned, records.dangerExtensionAsked, records.dangerExtended, records.dangerExtensionRefused,
    records.dangerSupervised, records.dangerReleased, records.dangerProgressTold,
    records.dangerPlanned, records.dangerPlanApproved, records.dangerPlanReturned, records.dangerMajorTold, records.dangerCoAccepted,
    rewards.rewardProposed, rewards.rewardApproved, rewards.rewardRefused, rewards.rewardClaimed, rewards.rewardPaid, rewardRuleEvents.saved, rewardRuleEvents.removed,
    doorOpened, doorClosed,
  ],
  lifecycles: [dangerLife, rewardLife],
  sheets: [rewardSheet, statisticsSheet],
  papers: [...dangerPapers, ...rewardPapers],
  routes: doorRoutes,
}
