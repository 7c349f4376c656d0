import type { ModulePart } from '@anlan/platform/module/module'
import { dueLife, duesAssigned, duesGenerated } from '../contract/due.ts'
import { inspectionMissed, inspectionRecorded, planSaved, stopSaved } from '../contract/records.ts'
import { stopLife } from '../contract/stops/stop-life.ts'
import { answerDueIntake, makeUpDueIntake } from '../intake/answer-due.ts'
import { savePlanIntake } from '../intake/save-plan.ts'
import { askStopExtensionIntake, explainStopSignsIntake, shortenStopIntake, withdrawStopIntake } from '../intake/stops/change-stop.ts'
import { approveStopIntake, decideStopExtensionIntake, refuseStopIntake } from '../intake/stops/decide-stop.ts'
import { requestStopIntake } from '../intake/stops/request-stop.ts'
import { restartUnitIntake } from '../intake/stops/restart-unit.ts'
import { assignDues, reassignDues } from '../reactions/assign-dues.ts'
import { expireDues } from '../reactions/expire-dues.ts'
import { makeDues } from '../reactions/make-dues.ts'
import { turnStop } from '../reactions/turn-stop.ts'
import { dueViews } from '../views/dues.ts'
import { explainDueView } from '../views/explain-due.ts'
import { forecastViews } from '../views/forecast-dues.ts'
import { overviewViews } from '../views/overview.ts'
import { sheets } from '../views/sheets.ts'
import { stopViews } from '../views/stops.ts'

/** Plans, what falls due of them, who has it, and when a unit at rest pauses them. */
export const plansPart: ModulePart = {
  answers: [
    savePlanIntake, answerDueIntake, makeUpDueIntake, ...dueViews, explainDueView, ...forecastViews, ...overviewViews,
    requestStopIntake, approveStopIntake, refuseStopIntake, withdrawStopIntake, shortenStopIntake, askStopExtensionIntake, decideStopExtensionIntake, explainStopSignsIntake, restartUnitIntake, ...stopViews,
  ],
  reactions: [reassignDues],
  schedules: [makeDues, assignDues, expireDues, turnStop],
  events: [planSaved, stopSaved, inspectionRecorded, inspectionMissed, duesGenerated, duesAssigned],
  lifecycles: [dueLife, stopLife],
  sheets,
}
