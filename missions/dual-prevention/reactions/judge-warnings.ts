import { clearAlarm, raiseAlarm } from '@anlan/alarms/contract/alarm'
import { MINUTE, SECOND } from '@anlan/kernel/time'
import { bypassOverrun, bypassRequested, bypassRestored } from '@anlan/plant/contract/bypass'
import { pointAlarmCleared, pointAlarmRaised } from '@anlan/plant/contract/reading'
import { reactOnce, type ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { duesGenerated } from '../contract/due.ts'
import { measureStatesChanged } from '../contract/measure-state.ts'
import { type WarningHit, type WarningKind, warningKindSchema, warningRuleSaved } from '../contract/warnings.ts'
import { gatherWarningFacts } from '../intake/gather-warning-facts.ts'
import { refreshMeasures } from '../intake/refresh-measures.ts'
import { compareHits, judgeWarning } from '../rules/warnings/judge-warnings.ts'
import { type Setting, settingOf } from '../rules/warnings/warning-kinds.ts'
import { waitingForValues } from '../store/measure-state/measure-facts.ts'
import { closeHits, loadSettings, noteLook, openHit, openHits } from '../store/warnings/warning-rules.ts'

const JUDGE = 'dual-prevention.judge-warnings'
/** Time alone makes some of them true: looked at anyway so often. */
const AGAIN = 5 * MINUTE
/** What happens in a burst is looked at once. */
const STEP = 10 * SECOND

/** Something changed that a rule may look at. */
export const wakeWarnings = reactOnce(
  'dual-prevention.wake-warnings',
  [measureStatesChanged, pointAlarmRaised, pointAlarmCleared, bypassRequested, bypassRestored, bypassOverrun, warningRuleSaved, duesGenerated],
  (scope) => scope.schedule(JUDGE, 'rolling', Math.ceil(scope.now / STEP) * STEP),
)

/** Every rule looks at the plant: what it newly finds is raised, what has gone is cleared by itself. */
export const judgeWarnings: ScheduleKind = {
  kind: JUDGE,
  handle: async ({ key }, scope) => {
    const { tx, org, now } = scope
    await refreshMeasures(scope, await waitingForValues(tx, org))
    const [facts, settings, open] = await Promise.all([gatherWarningFacts(scope), loadSettings(tx, org), openHits(tx, org)])
    for (const kind of warningKindSchema.options) {
      const setting = settingOf(kind, settings.find((it) => it.kind === kind))
      const found = setting.enabled ? judgeWarning(kind, facts, setting.figures) : []
      const { raise, clear } = compareHits(found, open.filter((it) => it.kind === kind), setting.level)
      for (const hit of raise) await warn(scope, kind, setting, hit)
      if (clear.length > 0) await closeHits(tx, org, clear, now)
      for (const cause of clear) await scope.order(clearAlarm, { cause, reason: '预警条件已消除' })
      await noteLook(tx, org, kind, now, found.length)
    }
    await scope.schedule(JUDGE, key, now + AGAIN)
  },
}

const warn = async (scope: Scope, kind: WarningKind, { level, addressees }: Setting, hit: WarningHit): Promise<void> => {
  await openHit(scope.tx, scope.org, kind, level, hit, scope.now)
  await scope.order(raiseAlarm, {
    cause: hit.cause,
    kind: kind === 'gas-repeated' ? 'gas' : 'warning',
    level,
    title: hit.title,
    text: hit.detail,
    ...(hit.link === null ? {} : { link: hit.link }),
    ...(hit.subject === null ? {} : { subject: hit.subject }),
    to: addressees.map((role) => ({ role })),
  })
}
