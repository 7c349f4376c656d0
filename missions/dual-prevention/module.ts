import { defineModule } from '@anlan/platform/module/module'
import { type Register, registerEventsOf } from '@anlan/kernel/register'
import { registerAnswers } from '@anlan/platform/register/register'
import { doorClosed, doorOpened } from './contract/danger/report-door.ts'
import * as rewards from './contract/danger/reward.ts'
import { dangerLife } from './contract/danger-life.ts'
import { dueLife, duesAssigned, duesGenerated } from './contract/due.ts'
import { importFailed, importFinished, importStarted } from './contract/import-register.ts'
import * as records from './contract/records.ts'
import { answerDueIntake, makeUpDueIntake } from './intake/answer-due.ts'
import { closeDangerIntake } from './intake/close-danger.ts'
import { confirmDangerIntake } from './intake/confirm-danger.ts'
import { doorRoutes } from './intake/danger/door-routes.ts'
import { doorAnswers } from './intake/danger/report-door.ts'
import { rewardIntakes } from './intake/danger/reward.ts'
import { dangerMoves } from './intake/danger/moves.ts'
import { importRegisterIntake } from './intake/import-register.ts'
import { raiseDangerIntake } from './intake/raise-danger.ts'
import { rectifyDangerIntake } from './intake/rectify-danger.ts'
import { rejectDangerIntake } from './intake/reject-danger.ts'
import { reportDangerIntake } from './intake/report-danger.ts'
import { saveMeasureIntake } from './intake/save-measure.ts'
import { savePlanIntake } from './intake/save-plan.ts'
import { saveRiskEventIntake } from './intake/save-risk-event.ts'
import { saveStopIntake } from './intake/save-stop.ts'
import { saveUnitIntake } from './intake/save-unit.ts'
import { sendBackDangerIntake } from './intake/send-back-danger.ts'
import { assignDues, reassignDues } from './reactions/assign-dues.ts'
import { climbDanger } from './reactions/climb-danger.ts'
import { watchDangers } from './reactions/danger/watch-danger.ts'
import { expireDues } from './reactions/expire-dues.ts'
import { startImports } from './reactions/import-runner.ts'
import { makeDues } from './reactions/make-dues.ts'
import { findAlikeView } from './views/danger/find-alike.ts'
import { dangerPapers } from './views/danger/papers.ts'
import { dangerStatisticsView, statisticsSheet } from './views/danger/statistics.ts'
import { rewardPapers, rewardSheet, rewardViews } from './views/danger/rewards.ts'
import { getDangerView, listDangersView } from './views/dangers.ts'
import { dueViews } from './views/dues.ts'
import { importViews } from './views/imports.ts'
import { overviewViews } from './views/overview.ts'
import { registerViews } from './views/register.ts'
import { sheets } from './views/sheets.ts'

const { rewardLife, rewardRuleRegister } = rewards
const registers = [rewardRuleRegister] as readonly unknown[] as readonly Register[]
const rewardRuleEvents = registerEventsOf(rewardRuleRegister)

/** 双重预防: risks and their measures, inspections that are due, dangers until they are closed. */
export const dualPrevention = defineModule({
  name: 'dual-prevention',
  migrations: new URL('./store/migrations/', import.meta.url),
  answers: [
    importRegisterIntake,
    saveUnitIntake,
    saveRiskEventIntake,
    saveMeasureIntake,
    savePlanIntake,
    saveStopIntake,
    answerDueIntake,
    makeUpDueIntake,
    reportDangerIntake,
    raiseDangerIntake,
    confirmDangerIntake,
    rejectDangerIntake,
    rectifyDangerIntake,
    closeDangerIntake,
    sendBackDangerIntake,
    ...dangerMoves,
    ...rewardIntakes,
    ...doorAnswers,
    ...rewardViews,
    ...registerAnswers(rewardRuleRegister),
    findAlikeView,
    dangerStatisticsView,
    listDangersView,
    getDangerView,
    ...registerViews,
    ...dueViews,
    ...overviewViews,
    ...importViews,
  ],
  reactions: [reassignDues],
  schedules: [makeDues, assignDues, expireDues, climbDanger, watchDangers],
  events: [
    records.unitSaved, records.riskEventSaved, records.measureSaved, records.planSaved, records.stopSaved,
    records.inspectionRecorded, records.inspectionMissed,
    records.dangerReported, records.dangerConfirmed, records.dangerRejected, records.dangerRectified,
    records.dangerSentBack, records.dangerClosed, records.dangerOverdue,
    records.dangerReassigned, records.dangerExtensionAsked, records.dangerExtended, records.dangerExtensionRefused,
    records.dangerSupervised, records.dangerReleased, records.dangerProgressTold,
    records.dangerPlanned, records.dangerPlanApproved, records.dangerPlanReturned, records.dangerMajorTold, records.dangerCoAccepted,
    rewards.rewardProposed, rewards.rewardApproved, rewards.rewardRefused, rewards.rewardClaimed, rewards.rewardPaid, rewardRuleEvents.saved, rewardRuleEvents.removed,
    doorOpened, doorClosed,
    duesGenerated, duesAssigned, importStarted, importFinished, importFailed,
  ],
  lifecycles: [dangerLife, dueLife, rewardLife],
  registers,
  sheets: [...sheets, rewardSheet, statisticsSheet],
  papers: [...dangerPapers, ...rewardPapers],
  routes: doorRoutes,
  start: startImports,
})
