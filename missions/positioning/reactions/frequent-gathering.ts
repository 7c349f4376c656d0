import { DAY } from '@anlan/kernel/time'
import { react, type ScheduleKind } from '@anlan/platform/module/module'
import { frequentAsked } from '../contract/frequent-gathering.ts'
import { judgedBegun } from '../contract/judged.ts'
import { carriersOf } from '../intake/card.ts'
import { fenceNamesOf } from '../intake/engine-setting.ts'
import { keepFrequent, tellOwed, WATCH_GATHERING } from '../intake/frequent-gathering.ts'
import { ASSUMED_WATCH, type Gathering, isOverdue, judgeFrequent, owedAt } from '../rules/statistics/frequent-gathering.ts'
import { frequentOn, loadFrequent, loadWatch } from '../store/statistics/frequent.ts'
import { gatheringsOn } from '../store/statistics/judged-between.ts'

/** People have gathered: whether this place now has to be asked about. */
export const askFrequent = react('positioning.ask-frequent-gathering', judgedBegun, async ({ data: { judged } }, scope) => {
  if (judged.kind !== 'gathering') return
  const { tx, org, now } = scope
  const { plan, floor, at } = judged
  const watch = (await loadWatch(tx, org)) ?? ASSUMED_WATCH
  const rows = await gatheringsOn(tx, org, { plan, floor, from: at - watch.days * DAY, to: at })
  const people = await carriersOf(scope, [...new Set([...judged.carriers, ...rows.flatMap(({ carriers }) => carriers)])])
  const gatheringOf = (it: { readonly carriers: readonly string[] } & Omit<Gathering, 'people'>): Gathering => ({
    at: it.at, plan: it.plan, floor: it.floor, x: it.x, y: it.y, level: it.level, people: it.carriers.map((id) => ({ id, name: people.get(id)?.name ?? '已离职人员' })),
  })
  const place = (judged.fence === null ? undefined : (await fenceNamesOf(scope)).get(judged.fence)) ?? plan
  const asked = await frequentOn(tx, org, plan, floor)
  const found = judgeFrequent(gatheringOf(judged), { id: scope.newId(), now, watch, place, gatherings: rows.map(({ begunAt, ...it }) => gatheringOf({ ...it, at: begunAt })), asked })
  if (found === undefined) return
  await keepFrequent(scope, found)
  if (found.version > 1) return
  scope.record(frequentAsked, { subject: found.id, data: { gathering: found } })
  await tellOwed(scope, found, false)
})

/** The day has come by which somebody owed an answer, or the end of the measures. */
export const watchGathering: ScheduleKind = {
  kind: WATCH_GATHERING,
  handle: async ({ key }, scope) => {
    const found = await loadFrequent(scope.tx, scope.org, key)
    const due = found === undefined ? null : owedAt(found)
    if (found === undefined || due === null) return
    if (!isOverdue(found, scope.now)) return scope.schedule(WATCH_GATHERING, key, due)
    await tellOwed(scope, found, true)
  },
}
