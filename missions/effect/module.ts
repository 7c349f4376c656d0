import { defineModule } from '@anlan/platform/module/module'
import { appealKept, appealLife, lineAppealed, monthAssessed, monthSealed, sheetCorrected, sheetLife } from './contract/assessment.ts'
import { assessmentRulesSaved } from './contract/assessment-rules.ts'
import { scoreReckoned } from './contract/score.ts'
import { scoreSettingsSaved } from './contract/score-settings.ts'
import { appealLineIntake, keepAppealedIntake, upholdAppealIntake } from './intake/appeals.ts'
import { saveAssessmentRulesIntake } from './intake/assessment-rules.ts'
import { reckonAgainIntake } from './intake/reckon-again.ts'
import { saveScoreSettingsIntake } from './intake/score-settings.ts'
import { sealMonthIntake } from './intake/seal-month.ts'
import { assessMonth, sealMonthOnDay } from './reactions/assess-month.ts'
import { beginReckoning, reckonWeeks } from './reactions/reckon-weeks.ts'
import { sheetPaper, sheetsSheet } from './views/assessment-papers.ts'
import { assessmentViews } from './views/assessments.ts'
import { explainScoreView } from './views/explain-score.ts'
import { recomputeScoreView } from './views/recompute-score.ts'
import { scorePaper } from './views/score-paper.ts'
import { scoreSettingsView } from './views/score-settings.ts'
import { scoreSheets } from './views/score-sheets.ts'
import { scoreViews } from './views/scores.ts'

/** 运行效果和考核: whether the mechanism really runs, reckoned from the journal alone. */
export const effect = defineModule({
  name: 'effect',
  migrations: new URL('./store/migrations/', import.meta.url),
  answers: [
    reckonAgainIntake, saveScoreSettingsIntake, explainScoreView, recomputeScoreView, scoreSettingsView, ...scoreViews,
    saveAssessmentRulesIntake, appealLineIntake, upholdAppealIntake, keepAppealedIntake, sealMonthIntake, ...assessmentViews,
  ],
  reactions: [beginReckoning],
  schedules: [reckonWeeks, assessMonth, sealMonthOnDay],
  events: [scoreReckoned, scoreSettingsSaved, assessmentRulesSaved, monthAssessed, sheetCorrected, lineAppealed, appealKept, monthSealed],
  lifecycles: [sheetLife, appealLife],
  sheets: [...scoreSheets, sheetsSheet],
  papers: [scorePaper, sheetPaper],
})
