import { defineModule } from '@anlan/platform/module/module'
import { scoreReckoned } from './contract/score.ts'
import { scoreSettingsSaved } from './contract/score-settings.ts'
import { reckonAgainIntake } from './intake/reckon-again.ts'
import { saveScoreSettingsIntake } from './intake/score-settings.ts'
import { beginReckoning, reckonWeeks } from './reactions/reckon-weeks.ts'
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
  answers: [reckonAgainIntake, saveScoreSettingsIntake, explainScoreView, recomputeScoreView, scoreSettingsView, ...scoreViews],
  reactions: [beginReckoning],
  schedules: [reckonWeeks],
  events: [scoreReckoned, scoreSettingsSaved],
  sheets: scoreSheets,
  papers: [scorePaper],
})
