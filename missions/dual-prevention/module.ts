import { type Register, registerEventsOf } from '@anlan/kernel/register'
import { defineModule } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { dangerLife } from './contract/danger-life.ts'
import { dueLife, duesAssigned, duesGenerated } from './contract/due.ts'
import { formalismAppealed, formalismRaised, formalismUpheld, formalismWithdrawn, signLife } from './contract/formalism.ts'
import { importFailed, importFinished, importStarted } from './contract/import-register.ts'
import { placeRegister } from './contract/inspection/place.ts'
import { roundEvidenceTaken } from './contract/inspection/round-evidence.ts'
import { roundRunLife } from './contract/inspection/round-life.ts'
import { roundFinished, roundMissed, roundSaved } from './contract/inspection/round.ts'
import { inspectionSettingSaved } from './contract/inspection/setting.ts'
import * as records from './contract/records.ts'
import { answerDueIntake, makeUpDueIntake } from './intake/answer-due.ts'
import { closeDangerIntake } from './intake/close-danger.ts'
import { confirmDangerIntake } from './intake/confirm-danger.ts'
import { appealFormalismIntake, upholdFormalismIntake, withdrawFormalismIntake } from './intake/formalism/move-sign.ts'
import { raiseFormalismIntake } from './intake/formalism/raise-sign.ts'
import { importRegisterIntake } from './intake/import-register.ts'
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
import { saveStopIntake } from './intake/save-stop.ts'
import { saveUnitIntake } from './intake/save-unit.ts'
import { sendBackDangerIntake } from './intake/send-back-danger.ts'
import { assignDues, reassignDues } from './reactions/assign-dues.ts'
import { climbDanger } from './reactions/climb-danger.ts'
import { expireDues } from './reactions/expire-dues.ts'
import { seeSigns } from './reactions/formalism/see-signs.ts'
import { keepRounds } from './reactions/inspection/keep-rounds.ts'
import { startImports } from './reactions/import-runner.ts'
import { makeDues } from './reactions/make-dues.ts'
import { getDangerView, listDangersView } from './views/dangers.ts'
import { dueViews } from './views/dues.ts'
import { formalismViews } from './views/formalism/signs.ts'
import { papers } from './views/inspection/papers.ts'
import { roundViews } from './views/inspection/rounds.ts'
import { inspectionSheets } from './views/inspection/sheets.ts'
import { siteViews } from './views/inspection/site.ts'
import { importViews } from './views/imports.ts'
import { overviewViews } from './views/overview.ts'
import { registerViews } from './views/register.ts'
import { sheets } from './views/sheets.ts'

const registers = [placeRegister] as readonly unknown[] as readonly Register[]
const placeEvents = registerEventsOf(placeRegister)

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
    setCheckWayIntake, renewPlaceCodeIntake, saveInspectionSettingIntake,
    saveRoundIntake, finishRoundIntake, takeRoundEvidenceIntake,
    raiseFormalismIntake, appealFormalismIntake, upholdFormalismIntake, withdrawFormalismIntake,
    ...siteViews, ...roundViews, ...formalismViews,
    ...registerAnswers(placeRegister),
  ],
  registers,
  reactions: [reassignDues, seeSigns],
  schedules: [makeDues, assignDues, expireDues, climbDanger, keepRounds],
  events: [
    records.unitSaved, records.riskEventSaved, records.measureSaved, records.planSaved, records.stopSaved,
    records.inspectionRecorded, records.inspectionMissed,
    records.dangerReported, records.dangerConfirmed, records.dangerRejected, records.dangerRectified,
    records.dangerSentBack, records.dangerClosed, records.dangerOverdue,
    duesGenerated, duesAssigned, importStarted, importFinished, importFailed,
    placeEvents.saved, placeEvents.removed, inspectionSettingSaved, roundSaved, roundFinished, roundMissed, roundEvidenceTaken,
    formalismRaised, formalismAppealed, formalismUpheld, formalismWithdrawn,
  ],
  lifecycles: [dangerLife, dueLife, roundRunLife, signLife],
  sheets: [...sheets, ...inspectionSheets],
  papers,
  start: startImports,
})
