import type { Scope } from '@anlan/platform/module/scope'
import type { AccuracyTest, TestVerdict } from '../../contract/accuracy-test.ts'
import { dynamicVerdict, staticVerdict } from '../../rules/accuracy/accuracy-verdict.ts'
import { triedBy } from '../../rules/accuracy/functional-layout.ts'
import { functionalVerdict } from '../../rules/accuracy/functional-verdict.ts'
import { alarmStepsOf } from '../../store/accuracy/accuracy-alarms.ts'
import { testFixesOf } from '../../store/accuracy/accuracy-fixes.ts'

/** The verdict on what is on disk until `now`. Fixes of another plan are not of this place. */
export const judgeTest = async ({ tx, org, now }: Scope, test: AccuracyTest): Promise<TestVerdict> => {
  if (test.kind !== 'static' && test.kind !== 'dynamic') {
    const { asks, heads } = triedBy(test.kind)
    return functionalVerdict(await alarmStepsOf(tx, org, test.id), { asks, heads, from: test.from, until: Math.min(test.until ?? now, now) })
  }
  const fixes = (await testFixesOf(tx, org, test.id)).filter(({ plan }) => plan === test.plan)
  return test.kind === 'static'
    ? staticVerdict(test.spots, fixes, test.strictMetres)
    : dynamicVerdict(test.spots, fixes.map(({ heardAt, x, y }) => ({ at: heardAt, x, y })), test.strictMetres)
}
