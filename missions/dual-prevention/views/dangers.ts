import { accept, refuse } from '@anlan/kernel/decision'
import { plantDay } from '@anlan/kernel/time'
import { readTimeline } from '@anlan/platform/journal/read'
import { answer } from '@anlan/platform/module/module'
import { getDanger } from '../contract/get-danger.ts'
import { listDangers } from '../contract/list-dangers.ts'
import { isOverdue } from '../rules/overdue-climb.ts'
import { timelineEntry } from '../rules/timeline.ts'
import { findMeasurePlace } from '../store/find-measure-place.ts'
import { listDangerRows } from '../store/list-danger-rows.ts'
import { DANGER, findRecord } from '../store/record-table.ts'

export const listDangersView = answer(listDangers, async (input, { tx, org, now }) => accept(await listDangerRows(tx, org, input, plantDay(now))))

export const getDangerView = answer(getDanger, async ({ id }, { tx, org, now }) => {
  const [danger, timeline] = await Promise.all([findRecord(tx, org, DANGER, id), readTimeline(tx, org, id)])
  if (danger === undefined) return refuse('no-such-danger', '没有这条隐患，可能已被删除', { kind: 'missing' })
  const place = danger.measure === null ? undefined : await findMeasurePlace(tx, org, danger.measure)
  const measure = place === undefined ? null : { id: place.id, description: place.description, riskEvent: place.riskEvent, unit: place.unit }
  return accept({ danger, overdue: isOverdue(danger, now), measure, timeline: timeline.map(timelineEntry), path: `/o/${org}/dual-prevention/dangers/${id}` })
})
