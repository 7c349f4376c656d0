import { raiseAlarm, clearAlarm } from '@anlan/alarms/contract/alarm'
import { MINUTE } from '@anlan/kernel/time'
import type { ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { type Suspicion, suspicionLapsed, suspicionRaised } from '../contract/suspicion.ts'
import { alarmCause } from '../intake/decide-suspicion.ts'
import { JUDGE, judgingOf } from '../intake/judging.ts'
import type { Finding } from '../rules/finding.ts'
import { judgeAll } from '../rules/judge-items.ts'
import { reconcile } from '../rules/reconcile.ts'
import { factsNow } from '../store/facts.ts'
import { latestOfEachCause, saveSuspicion } from '../store/suspicions.ts'
import { gatherFacts } from './gather-facts.ts'

/** Conditions ripen with time: looked at again while there are facts, and at the latest within the hour. */
const WHILE_FACTS = 5 * MINUTE
const OTHERWISE = 60 * MINUTE

/** All facts judged, what is new raised, what has gone let go. */
export const judgeSuspicions: ScheduleKind = {
  kind: JUDGE,
  handle: async ({ key }, scope) => {
    await gatherFacts(scope)
    const { tx, org, now } = scope
    const [facts, judging] = [await factsNow(tx, org, now), await judgingOf(scope)]
    const { raise, refresh, lapse } = reconcile(judgeAll(facts, judging), await latestOfEachCause(tx, org), { now, restDays: judging.restDays })
    for (const finding of raise) await raiseOne(scope, finding)
    for (const { known, finding } of refresh) await saveSuspicion(tx, org, { ...known, title: finding.title, facts: [...finding.facts], seenAt: now })
    for (const known of lapse) await lapseOne(scope, known)
    await scope.schedule(JUDGE, key, now + (facts.length > 0 ? WHILE_FACTS : OTHERWISE))
  },
}

const raiseOne = async (scope: Scope, { item, cause, title, facts }: Finding): Promise<void> => {
  const suspicion: Suspicion = {
    id: scope.newId(), version: 1, item, cause, state: 'suspected', title, facts: [...facts], raisedAt: scope.now, seenAt: scope.now, decidedAt: null, decidedBy: null, reason: null, danger: null,
  }
  await saveSuspicion(scope.tx, scope.org, suspicion)
  scope.record(suspicionRaised, { subject: suspicion.id, data: { suspicion } })
  await scope.order(raiseAlarm, {
    cause: alarmCause(suspicion),
    kind: 'suspected-major-danger',
    level: 'orange',
    title: `疑似重大事故隐患：${title}`,
    text: `对照 AQ 3067-2026 ${item}，请到现场核实后确认或排除`,
    link: `/major-danger/suspicions/${suspicion.id}`,
    subject: suspicion.id,
    to: [{ role: 'safety-manager' }, { role: 'principal' }],
  })
}

const lapseOne = async (scope: Scope, known: Suspicion): Promise<void> => {
  const suspicion: Suspicion = { ...known, state: 'lapsed', version: known.version + 1, seenAt: scope.now }
  await saveSuspicion(scope.tx, scope.org, suspicion)
  scope.record(suspicionLapsed, { subject: suspicion.id, data: { suspicion } })
  await scope.order(clearAlarm, { cause: alarmCause(suspicion), reason: '事实已消除' })
}
