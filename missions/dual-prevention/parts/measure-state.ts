import type { ModulePart } from '@anlan/platform/module/module'
import { measureStatesChanged } from '../contract/measure-state.ts'
import { warningRuleSaved } from '../contract/warnings.ts'
import { saveWarningRuleIntake } from '../intake/save-warning-rule.ts'
import { followMeasures, measureTurns } from '../reactions/follow-measures.ts'
import { judgeWarnings, wakeWarnings } from '../reactions/judge-warnings.ts'
import { clearPointAlarm, raisePointAlarm } from '../reactions/point-alarms.ts'
import { pictureViews } from '../views/picture.ts'
import { warningViews } from '../views/warnings.ts'

/** Whether each measure holds at this moment, the picture of it, and the warnings that follow. */
export const measureStatePart: ModulePart = {
  answers: [saveWarningRuleIntake, ...pictureViews, ...warningViews],
  reactions: [followMeasures, raisePointAlarm, clearPointAlarm, wakeWarnings],
  schedules: [measureTurns, judgeWarnings],
  events: [measureStatesChanged, warningRuleSaved],
}
