import { accept, refuse } from '@anlan/kernel/decision'
import { HOUR } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { listBypasses } from '../contract/bypass.ts'
import { pointAlarms, pointHistory, pointStates, pointTrends } from '../contract/reading.ts'
import { listBypassRows } from '../store/bypasses.ts'
import { loadAlarms, loadHistory, loadTrends } from '../store/point-history.ts'
import { findPoints, toState } from '../store/points.ts'

const pointStatesView = answer(pointStates, async ({ points, ...among }, { tx, org, now }) =>
  accept({ now, points: (await findPoints(tx, org, points, among)).map(toState) }),
)

const pointHistoryView = answer(pointHistory, async ({ point, from, to }, { tx, org }) => {
  if (to < from) return refuse('span-upside-down', '结束时间早于开始时间，请重新选择', { field: 'to' })
  const [found] = await findPoints(tx, org, [point])
  if (found === undefined) return refuse('no-such-point', '没有这个监测点，可能已被删除', { kind: 'missing' })
  return accept({ point: toState(found), values: await loadHistory(tx, org, point, from, to) })
})

const pointAlarmsView = answer(pointAlarms, async (asked, { tx, org }) => accept({ alarms: await loadAlarms(tx, org, asked) }))

const pointTrendsView = answer(pointTrends, async ({ hours }, { tx, org, now }) => accept({ trends: await loadTrends(tx, org, now - hours * HOUR, now) }))

const listBypassesView = answer(listBypasses, async (asked, { tx, org, now }) => accept(await listBypassRows(tx, org, asked, now)))

export const pointViews = [pointStatesView, pointHistoryView, pointAlarmsView, pointTrendsView, listBypassesView]
