import { accuracyTestBegun, accuracyTestEnded, accuracyTestStepped } from '../contract/accuracy-test.ts'
import { beginAccuracyTestIntake } from '../intake/accuracy/begin-test.ts'
import { abandonAccuracyTestIntake, finishAccuracyTestIntake } from '../intake/accuracy/end-test.ts'
import { beginSamplingIntake, layTestRouteIntake, layTestSpotsIntake, standOnSpotIntake } from '../intake/accuracy/step-test.ts'
import { followTestAlarms } from '../reactions/follow-test-alarms.ts'
import { accuracyReportPaper } from '../views/accuracy/report-paper.ts'
import { accuracyViews } from '../views/accuracy/tests.ts'

/** The tests of AQ 3064.3 Annex A as a guided procedure, and their report. */
export const accuracyPart = {
  answers: [beginAccuracyTestIntake, layTestSpotsIntake, layTestRouteIntake, standOnSpotIntake, beginSamplingIntake, finishAccuracyTestIntake, abandonAccuracyTestIntake, ...accuracyViews],
  events: [accuracyTestBegun, accuracyTestStepped, accuracyTestEnded],
  reactions: [followTestAlarms],
  papers: [accuracyReportPaper],
}
