import { defineModule } from '@anlan/platform/module/module'
import { dangerLife } from './contract/danger-life.ts'
import { dueLife, duesAssigned, duesGenerated } from './contract/due.ts'
import { importFailed, importFinished, importStarted } from './contract/import-register.ts'
import { measureStatesChanged } from './contract/measure-state.ts'
import * as records from './contract/records.ts'
import { warningRuleSaved } from './contract/warnings.ts'
import { answerDueIntake, makeUpDueIntake } from './intake/answer-due.ts'
import { closeDangerIntake } from './intake/close-danger.ts'
import { confirmDangerIntake } from './intake/confirm-danger.ts'
import { importRegisterIntake } from './intake/import-register.ts'
import { rectifyDangerIntake } from './intake/rectify-danger.ts'
import { rejectDangerIntake } from './intake/reject-danger.ts'
import { reportDangerIntake } from './intake/report-danger.ts'
import { saveMeasureIntake } from './intake/save-measure.ts'
import { savePlanIntake } from './intake/save-plan.ts'
import { saveRiskEventIntake } from './intake/save-risk-event.ts'
import { saveStopIntake } from './intake/save-stop.ts'
import { saveWarningRuleIntake } from './intake/save-warning-rule.ts'
import { saveUnitIntake } from './intake/save-unit.ts'
import { sendBackDangerIntake } from './intake/send-back-danger.ts'
import { assignDues, reassignDues } from './reactions/assign-dues.ts'
import { climbDanger } from './reactions/climb-danger.ts'
import { expireDues } from './reactions/expire-dues.ts'
import { followMeasures, measureTurns } from './reactions/follow-measures.ts'
import { startImports } from './reactions/import-runner.ts'
import { judgeWarnings, wakeWarnings } from './reactions/judge-warnings.ts'
import { makeDues } from './reactions/make-dues.ts'
import { clearPointAlarm, raisePointAlarm } from './reactions/point-alarms.ts'
import { getDangerView, listDangersView } from './views/dangers.ts'
import { dueViews } from './views/dues.ts'
import { importViews } from './views/imports.ts'
import { overviewViews } from './views/overview.ts'
import { pictureViews } from './views/picture.ts'
import { registerViews } from './views/register.ts'
import { sheets } from './views/sheets.ts'
import { warningViews } from './views/warnings.ts'

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
    confirmDangerIntake,
    rejectDangerIntake,
    rectifyDangerIntake,
    closeDangerIntake,
    sendBackDangerIntake,
    listDangersView,
    getDangerView,
    ...registerViews,
    ...dueViews,
    ...overviewViews,
    ...importViews,
    ...pictureViews,
    saveWarningRuleIntake,
    ...warningViews,
  ],
  reactions: [reassignDues, followMeasures, raisePointAlarm, clearPointAlarm, wakeWarnings],
  schedules: [makeDues, assignDues, expireDues, climbDanger, measureTurns, judgeWarnings],
  events: [
    records.unitSaved, records.riskEventSaved, records.measureSaved, records.planSaved, records.stopSaved,
    records.inspectionRecorded, records.inspectionMissed,
    records.dangerReported, records.dangerConfirmed, records.dangerRejected, records.dangerRectified,
    records.dangerSentBack, records.dangerClosed, records.dangerOverdue,
    duesGenerated, duesAssigned, importStarted, importFinished, importFailed, measureStatesChanged, warningRuleSaved,
  ],
  lifecycles: [dangerLife, dueLife],
  sheets,
  start: startImports,
})
