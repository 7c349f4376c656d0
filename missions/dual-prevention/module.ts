import { type Register, registerEventsOf } from '@anlan/kernel/register'
import { defineModule } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { type Register, registerEventsOf } from '@anlan/kernel/register'
import { doorClosed, doorOpened } from './contract/danger/report-door.ts'
import * as rewards from './contract/danger/reward.ts'
import { dangerLife } from './contract/danger-life.ts'
import { dueLife, duesAssigned, duesGenerated } from './contract/due.ts'
import { hazardSourceRegister } from './contract/hazard-source.ts'
import { importFailed, importFinished, importStarted } from './contract/import-register.ts'
import { mastersChosen } from './contract/masters.ts'
import { formalismAppealed, formalismRaised, formalismUpheld, formalismWithdrawn, signLife } from './contract/formalism.ts'
import { placeRegister } from './contract/inspection/place.ts'
import { roundEvidenceTaken } from './contract/inspection/round-evidence.ts'
import { roundRunLife } from './contract/inspection/round-life.ts'
import { roundFinished, roundMissed, roundSaved } from './contract/inspection/round.ts'
import { inspectionSettingSaved } from './contract/inspection/setting.ts'
import * as records from './contract/records.ts'
import { adoptRecordsIntake } from './intake/adopt-records.ts'
import * as reassess from './contract/reassess.ts'
import { mapConfirmed } from './contract/risk-map.ts'
import * as worksheet from './contract/worksheet.ts'
import { stopLife } from './contract/stops/stop-life.ts'
import { answerDueIntake, makeUpDueIntake } from './intake/answer-due.ts'
import { masteredElsewhereView, setMasteredElsewhereIntake } from './intake/masters.ts'
import { closeDangerIntake } from './intake/close-danger.ts'
import { confirmDangerIntake } from './intake/confirm-danger.ts'
import { confirmMapIntake } from './intake/confirm-map.ts'
import { doorRoutes } from './intake/danger/door-routes.ts'
import { doorAnswers } from './intake/danger/report-door.ts'
import { rewardIntakes } from './intake/danger/reward.ts'
import { dangerMoves } from './intake/danger/moves.ts'
import { importRegisterIntake } from './intake/import-register.ts'
import { raiseDangerIntake } from './intake/raise-danger.ts'
import { completeReassessmentIntake, requireReassessmentIntake } from './intake/reassess.ts'
import { appealFormalismIntake, upholdFormalismIntake, withdrawFormalismIntake } from './intake/formalism/move-sign.ts'
import { raiseFormalismIntake } from './intake/formalism/raise-sign.ts'
import { finishRoundIntake, takeRoundEvidenceIntake } from './intake/inspection/finish-round.ts'
import { renewPlaceCodeIntake } from './intake/inspection/renew-place-code.ts'
import { saveRoundIntake } from './intake/inspection/save-round.ts'
import { saveInspectionSettingIntake } from './intake/inspection/save-setting.ts'
import { setCheckWayIntake } from './intake/inspection/set-check-way.ts'
import { rectifyDangerIntake } from './intake/rectify-danger.ts'
import { rejectDangerIntake } from './intake/reject-danger.ts'
import { reportDangerIntake } from './intake/report-danger.ts'
import { saveMeasureIntake } from './intake/save-measure.ts'
import { savePlanIntake } from './intake/save-plan.ts'
import { saveRiskEventIntake } from './intake/save-risk-event.ts'
import { saveUnitIntake } from './intake/save-unit.ts'
import { sendBackDangerIntake } from './intake/send-back-danger.ts'
import { applyWorksheetIntake } from './intake/worksheet/apply-worksheet.ts'
import { worksheetMoves } from './intake/worksheet/move-worksheet.ts'
import { saveWorksheetIntake } from './intake/worksheet/save-worksheet.ts'
import { askStopExtensionIntake, explainStopSignsIntake, shortenStopIntake, withdrawStopIntake } from './intake/stops/change-stop.ts'
import { approveStopIntake, decideStopExtensionIntake, refuseStopIntake } from './intake/stops/decide-stop.ts'
import { requestStopIntake } from './intake/stops/request-stop.ts'
import { restartUnitIntake } from './intake/stops/restart-unit.ts'
import { assignDues, reassignDues } from './reactions/assign-dues.ts'
import { climbDanger } from './reactions/climb-danger.ts'
import { watchDangers } from './reactions/danger/watch-danger.ts'
import { expireDues } from './reactions/expire-dues.ts'
import { seeSigns } from './reactions/formalism/see-signs.ts'
import { keepRounds } from './reactions/inspection/keep-rounds.ts'
import { startImports } from './reactions/import-runner.ts'
import { makeDues } from './reactions/make-dues.ts'
import { reviewRisks } from './reactions/review-risks.ts'
import { findAlikeView } from './views/danger/find-alike.ts'
import { dangerPapers } from './views/danger/papers.ts'
import { rewardPapers, rewardSheet, rewardViews } from './views/danger/rewards.ts'
import { getDangerView, listDangersView } from './views/dangers.ts'
import { dueViews } from './views/dues.ts'
import { hazardSourcesView } from './views/hazard-sources.ts'
import { turnStop } from './reactions/turn-stop.ts'
import { explainDueView } from './views/explain-due.ts'
import { forecastViews } from './views/forecast-dues.ts'
import { formalismViews } from './views/formalism/signs.ts'
import { papers } from './views/inspection/papers.ts'
import { roundViews } from './views/inspection/rounds.ts'
import { inspectionSheets } from './views/inspection/sheets.ts'
import { siteViews } from './views/inspection/site.ts'
import { importViews } from './views/imports.ts'
import { overviewViews } from './views/overview.ts'
import { mapPaper } from './views/map-paper.ts'
import { registerViews } from './views/register.ts'
import { registerOnDayView } from './views/register-on-day.ts'
import { mapViews } from './views/risk-map.ts'
import { riskWorkViews } from './views/risk-work.ts'
import { sheets } from './views/sheets.ts'
import { worksheetPaper } from './views/worksheet-paper.ts'
import { worksheetViews } from './views/worksheets.ts'

const sources = hazardSourceRegister as unknown as Register
import { stopViews } from './views/stops.ts'

const registers = [placeRegister] as readonly unknown[] as readonly Register[]
const placeEvents = registerEventsOf(placeRegister)

const { rewardLife, rewardRuleRegister } = rewards
const registers = [rewardRuleRegister] as readonly unknown[] as readonly Register[]
const rewardRuleEvents = registerEventsOf(rewardRuleRegister)

/** 双重预防: risks and their measures, inspections that are due, dangers until they are closed. */
export const dualPrevention = defineModule({
  name: 'dual-prevention',
  migrations: new URL('./store/migrations/', import.meta.url),
  answers: [
    importRegisterIntake,
    adoptRecordsIntake,
    setMasteredElsewhereIntake,
    masteredElsewhereView,
    saveUnitIntake,
    saveRiskEventIntake,
    saveMeasureIntake,
    savePlanIntake,
    requestStopIntake,
    approveStopIntake,
    refuseStopIntake,
    withdrawStopIntake,
    shortenStopIntake,
    askStopExtensionIntake,
    decideStopExtensionIntake,
    explainStopSignsIntake,
    restartUnitIntake,
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
    listDangersView,
    getDangerView,
    ...registerViews,
    ...dueViews,
    ...stopViews,
    explainDueView,
    ...forecastViews,
    ...overviewViews,
    ...importViews,
    ...registerAnswers(hazardSourceRegister),
    hazardSourcesView,
    requireReassessmentIntake,
    completeReassessmentIntake,
    ...riskWorkViews,
    confirmMapIntake,
    ...mapViews,
    saveWorksheetIntake,
    ...worksheetMoves,
    applyWorksheetIntake,
    ...worksheetViews,
    registerOnDayView,
  ],
  reactions: [reassignDues],
  schedules: [makeDues, assignDues, expireDues, climbDanger, reviewRisks],
  registers: [sources],
  papers: [mapPaper, worksheetPaper],
  schedules: [makeDues, assignDues, expireDues, turnStop, climbDanger],
    setCheckWayIntake, renewPlaceCodeIntake, saveInspectionSettingIntake,
    saveRoundIntake, finishRoundIntake, takeRoundEvidenceIntake,
    raiseFormalismIntake, appealFormalismIntake, upholdFormalismIntake, withdrawFormalismIntake,
    ...siteViews, ...roundViews, ...formalismViews,
    ...registerAnswers(placeRegister),
  registers,
  reactions: [reassignDues, seeSigns],
  schedules: [makeDues, assignDues, expireDues, climbDanger, keepRounds],
  schedules: [makeDues, assignDues, expireDues, climbDanger, watchDangers],
  events: [
    records.unitSaved, records.riskEventSaved, records.measureSaved, records.planSaved, records.stopSaved,
    records.inspectionRecorded, records.inspectionMissed,
    records.dangerReported, records.dangerConfirmed, records.dangerRejected, records.dangerRectified,
    records.dangerSentBack, records.dangerClosed, records.dangerOverdue,
    duesGenerated, duesAssigned, importStarted, importFinished, importFailed, mastersChosen,
    ...Object.values(registerEventsOf(sources)), reassess.reassessmentRequired, reassess.reassessmentCompleted, mapConfirmed,
    worksheet.worksheetSaved, worksheet.worksheetConfirmed, worksheet.worksheetSubmitted, worksheet.worksheetReturned, worksheet.worksheetApproved, worksheet.worksheetApplied,
  ],
  lifecycles: [dangerLife, dueLife, worksheet.worksheetLife],
  lifecycles: [dangerLife, dueLife, stopLife],
  sheets,
    duesGenerated, duesAssigned, importStarted, importFinished, importFailed,
    placeEvents.saved, placeEvents.removed, inspectionSettingSaved, roundSaved, roundFinished, roundMissed, roundEvidenceTaken,
    formalismRaised, formalismAppealed, formalismUpheld, formalismWithdrawn,
  lifecycles: [dangerLife, dueLife, roundRunLife, signLife],
  sheets: [...sheets, ...inspectionSheets],
  papers,
    records.dangerReassigned, records.dangerExtensionAsked, records.dangerExtended, records.dangerExtensionRefused,
    records.dangerSupervised, records.dangerReleased, records.dangerProgressTold,
    records.dangerPlanned, records.dangerPlanApproved, records.dangerPlanReturned, records.dangerMajorTold, records.dangerCoAccepted,
    rewards.rewardProposed, rewards.rewardApproved, rewards.rewardRefused, rewards.rewardClaimed, rewards.rewardPaid, rewardRuleEvents.saved, rewardRuleEvents.removed,
    doorOpened, doorClosed,
  lifecycles: [dangerLife, dueLife, rewardLife],
  registers,
  sheets: [...sheets, rewardSheet],
  papers: [...dangerPapers, ...rewardPapers],
  routes: doorRoutes,
  start: startImports,
})
