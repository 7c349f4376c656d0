import { react } from '@anlan/platform/module/module'
import { isFunctional } from '../contract/accuracy-test.ts'
import { judgedBegun, judgedChanged, judgedEnded } from '../contract/judged.ts'
import { concerns, headsOf } from '../rules/accuracy/test-alarm.ts'
import { endAlarmStep, keepAlarmStep } from '../store/accuracy/accuracy-alarms.ts'
import { runningTests } from '../store/accuracy/accuracy-tests.ts'

/** How the alarms go that a functional test tries: kept by the moment of the judgement, not of this reaction. */
export const followTestAlarms = react('positioning.follow-test-alarms', [judgedBegun, judgedChanged, judgedEnded], async ({ data: { judged } }, { tx, org }) => {
  for (const test of (await runningTests(tx, org)).filter(({ kind }) => isFunctional(kind))) {
    if (headsOf(judged) === 0) await endAlarmStep(tx, org, test.id, judged)
    else if (concerns(test, judged)) await keepAlarmStep(tx, org, test.id, { cause: judged.cause, at: judged.at, heads: headsOf(judged) })
  }
})
