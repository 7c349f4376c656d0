import { accept, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { readTimeline } from '@anlan/platform/journal/read'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { getStop, listStops, previewStop } from '../contract/stops/get-stop.ts'
import { signsOf } from '../intake/stops/stop-books.ts'
import { pauseVerdict } from '../rules/pause.ts'
import { timelineEntry } from '../rules/timeline.ts'
import { findRecord, UNIT } from '../store/record-table.ts'
import { countDuesWithin } from '../store/stops/stop-facts.ts'
import { findStopRow, listStopRows, measuresOfUnits } from '../store/stops/stop-rows.ts'

/** Paused ones first: they are what the stop is about. */
const judged = async ({ tx, org }: Scope, unit: Id) =>
  (await measuresOfUnits(tx, org, [unit]))
    .map((it) => ({ measure: it.measure, description: it.description, content: it.content, riskEventName: it.riskEventName, ...pauseVerdict(it) }))
    .toSorted((a, b) => Number(b.paused) - Number(a.paused))

const listStopsView = answer(listStops, async (input, { tx, org }) => accept(await listStopRows(tx, org, input)))

const previewStopView = answer(previewStop, async ({ unit, startAt, endAt }, scope) => {
  const { tx, org, now } = scope
  const found = await findRecord(tx, org, UNIT, unit)
  if (found === undefined) return refuse('no-such-record', '没有这个风险分析单元，可能已被删除', { kind: 'missing' })
  const measures = await judged(scope, unit)
  const paused = measures.flatMap((it) => (it.paused ? [it.measure] : []))
  return accept({ unitName: found.name, measures, ...(await countDuesWithin(tx, org, paused, { from: startAt ?? now, to: endAt ?? Number.MAX_SAFE_INTEGER, now })) })
})

const getStopView = answer(getStop, async ({ id }, scope) => {
  const stop = await findStopRow(scope.tx, scope.org, id)
  if (stop === undefined) return refuse('no-such-stop', '没有这条停用记录，可能已被删除', { kind: 'missing' })
  const [measures, signs, events] = await Promise.all([judged(scope, stop.unit), signsOf(scope, stop), readTimeline(scope.tx, scope.org, id)])
  return accept({ stop, measures, signs, timeline: events.map(timelineEntry) })
})

export const stopViews = [listStopsView, previewStopView, getStopView]
