import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { gatheringWatch, listFrequentGatherings } from '../../contract/frequent-gathering.ts'
import { ASSUMED_WATCH, isOverdue } from '../../rules/statistics/frequent-gathering.ts'
import { listFrequent, loadWatch } from '../../store/statistics/frequent.ts'

const listView = answer(listFrequentGatherings, async ({ state, search = '', offset, limit }, { tx, org, now }) => {
  const { rows, total } = await listFrequent(tx, org, { states: state, search, offset, limit })
  return accept({ rows: rows.map((it) => ({ ...it, overdue: isOverdue(it, now) })), total, now })
})

const watchView = answer(gatheringWatch, async (_input, { tx, org }) => {
  const own = await loadWatch(tx, org)
  return accept({ ...(own ?? { ...ASSUMED_WATCH, version: 0 }), assumed: own === undefined })
})

export const frequentViews = [listView, watchView]
