import { registerEventsOf } from '@anlan/kernel/register'
import { SECOND } from '@anlan/kernel/time'
import { reactOnce, type ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { crowdCounted } from '../contract/abnormal.ts'
import { fenceRegister } from '../contract/fence.ts'
import { gateRegister, withoutTerminal } from '../contract/gate.ts'
import type { Judged } from '../contract/judged.ts'
import { crowdFacts, crowdLimits } from '../intake/crowd-facts.ts'
import { fenceNamesOf, loadOrgSetting, silencesOf } from '../intake/engine-setting.ts'
import { type GateFacts, gateFacts } from '../intake/gate-facts.ts'
import { rulesOf } from '../intake/rules-of.ts'
import { tellJudged } from '../intake/tell-judged.ts'
import { WATCH_COUNTS, watchSoon } from '../intake/watch-soon.ts'
import { countCrowd, type Crowd, crowdTold } from '../rules/crowd/count-crowd.ts'
import { type Book, openBook } from '../rules/engine/book.ts'
import { isSilenced } from '../rules/engine/silenced.ts'
import { differenceFinding } from '../rules/gates/difference-finding.ts'
import { placeOfGates } from '../rules/gates/place-of-gates.ts'
import { keepFrom } from '../rules/track/blocks.ts'
import { countEntries, saveCountEntries } from '../store/count-memory.ts'
import { foldGates } from '../store/gates.ts'

const EVERY = 5 * SECOND

/** What was judged, as facts of AQ 3067-2026 5.7.3 and 5.7.4 for whoever judges major dangers. */
const recordFacts = (scope: Scope, judged: readonly Judged[], gates: readonly GateFacts[], crowds: readonly Crowd[], book: Book): void => {
  for (const { kind, cause, value, phase } of judged) {
    if (kind !== 'without-terminal') continue
    const area = gates.find(({ key }) => cause === `${kind}:${key}`)
    scope.record(withoutTerminal, { data: { key: cause, place: area === undefined ? '生产区' : placeOfGates(area), people: value, at: scope.now, stands: phase !== 'ended' } })
  }
  for (const fence of new Set(judged.flatMap(({ kind, fence }) => (fence !== null && (kind === 'crowd' || kind === 'unrelated') ? [fence] : [])))) {
    const stands = book.stands(`crowd:${fence}`) || book.stands(`unrelated:${fence}`)
    const crowd = crowds.find((it) => it.fence === fence) ?? { fence, place: '', people: 0, unrelated: 0, abnormal: false, highRiskBuilding: false, allowed: null, findings: [] }
    scope.record(crowdCounted, { subject: fence, data: { crowd: crowdTold(crowd, scope.now, stands) } })
  }
}

/** People by the gates against cards, and heads where the law limits them: every few seconds while there is something to look at. */
export const watchCounts: ScheduleKind = {
  kind: WATCH_COUNTS,
  handle: async ({ key }, scope) => {
    const { tx, org, now } = scope
    const [gates, { areas }] = [await gateFacts(scope), await crowdFacts(scope)]
    const limits = await crowdLimits(scope)
    const crowds = areas.map((area) => countCrowd(area, limits))
    const before = await countEntries(tx, org)
    const silences = await silencesOf(scope, await fenceNamesOf(scope))
    const book = openBook(before, ({ kind, fence }, at) => isSilenced(silences, kind, fence, at))
    const judged: Judged[] = []
    for (const finding of [...gates.flatMap((it) => differenceFinding(it, it.at) ?? []), ...crowds.flatMap(({ findings }) => findings)]) book.hold(finding, now, judged)
    book.sweep(now, judged)
    const after = book.entries()
    if (before.length + after.length > 0) await saveCountEntries(tx, org, after)
    if (judged.length > 0) await tellJudged(scope, judged, await loadOrgSetting(scope))
    recordFacts(scope, judged, gates, crowds, book)
    if (gates.length > 0) await foldGates(tx, org, now, keepFrom(now, await rulesOf(scope)))
    if (gates.length + areas.length + after.length > 0) await scope.schedule(WATCH_COUNTS, key, now + EVERY)
  },
}

const both = (register: Parameters<typeof registerEventsOf>[0]) => Object.values(registerEventsOf(register))

/** Gates and fences are other ones now: looked at from this moment on. */
export const watchWhenSet = reactOnce('positioning.watch-when-set', [...both(gateRegister), ...both(fenceRegister)], watchSoon)
