import { type Register, registerEventsOf } from '@anlan/kernel/register'
import type { ModulePart } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { hazardSourceRegister } from '../contract/hazard-source.ts'
import { importFailed, importFinished, importStarted } from '../contract/import-register.ts'
import { mastersChosen } from '../contract/masters.ts'
import * as reassess from '../contract/reassess.ts'
import { measureSaved, riskEventSaved, unitSaved } from '../contract/records.ts'
import { mapConfirmed } from '../contract/risk-map.ts'
import * as worksheet from '../contract/worksheet.ts'
import { adoptRecordsIntake } from '../intake/adopt-records.ts'
import { confirmMapIntake } from '../intake/confirm-map.ts'
import { importRegisterIntake } from '../intake/import-register.ts'
import { masteredElsewhereView, setMasteredElsewhereIntake } from '../intake/masters.ts'
import { completeReassessmentIntake, requireReassessmentIntake } from '../intake/reassess.ts'
import { saveMeasureIntake } from '../intake/save-measure.ts'
import { saveRiskEventIntake } from '../intake/save-risk-event.ts'
import { saveUnitIntake } from '../intake/save-unit.ts'
import { applyWorksheetIntake } from '../intake/worksheet/apply-worksheet.ts'
import { worksheetMoves } from '../intake/worksheet/move-worksheet.ts'
import { saveWorksheetIntake } from '../intake/worksheet/save-worksheet.ts'
import { startImports } from '../reactions/import-runner.ts'
import { reviewRisks } from '../reactions/review-risks.ts'
import { hazardSourcesView } from '../views/hazard-sources.ts'
import { importViews } from '../views/imports.ts'
import { mapPaper } from '../views/map-paper.ts'
import { registerOnDayView } from '../views/register-on-day.ts'
import { placeRisksView } from '../views/place-risks.ts'
import { registerViews } from '../views/register.ts'
import { mapViews } from '../views/risk-map.ts'
import { riskWorkViews } from '../views/risk-work.ts'
import { worksheetPaper } from '../views/worksheet-paper.ts'
import { worksheetViews } from '../views/worksheets.ts'

const sources = hazardSourceRegister as unknown as Register

/** Hazard sources, units, events, measures: how they are rated, drawn, looked at again, imported, and taken over. */
export const riskPart: ModulePart = {
  registers: [sources],
  answers: [
    saveUnitIntake, saveRiskEventIntake, saveMeasureIntake, importRegisterIntake, adoptRecordsIntake, setMasteredElsewhereIntake, masteredElsewhereView,
    ...registerAnswers(hazardSourceRegister), hazardSourcesView,
    requireReassessmentIntake, completeReassessmentIntake, ...riskWorkViews,
    confirmMapIntake, ...mapViews,
    saveWorksheetIntake, ...worksheetMoves, applyWorksheetIntake, ...worksheetViews,
    ...registerViews, registerOnDayView, ...importViews, placeRisksView,
  ],
  schedules: [reviewRisks],
  events: [
    unitSaved, riskEventSaved, measureSaved, importStarted, importFinished, importFailed, mastersChosen,
    ...Object.values(registerEventsOf(sources)), reassess.reassessmentRequired, reassess.reassessmentCompleted, mapConfirmed,
    worksheet.worksheetSaved, worksheet.worksheetConfirmed, worksheet.worksheetSubmitted, worksheet.worksheetReturned, worksheet.worksheetApproved, worksheet.worksheetApplied,
  ],
  lifecycles: [worksheet.worksheetLife],
  papers: [mapPaper, worksheetPaper],
  start: startImports,
}
