import { accept, refuse } from '@anlan/kernel/decision'
import { ownOrg } from '@anlan/plant/contract/org'
import { readTimeline } from '@anlan/platform/journal/read'
import { answer } from '@anlan/platform/module/module'
import { getWorksheet, listWorksheets } from '../contract/worksheet.ts'
import { rulesOf } from '../intake/rules-of.ts'
import { explainRating } from '../rules/rating-words.ts'
import { timelineEntry } from '../rules/timeline.ts'
import { openPoints } from '../rules/worksheet/open-points.ts'
import { findWorksheet, listWorksheetRows } from '../store/worksheets.ts'

const listWorksheetsView = answer(listWorksheets, async (input, { tx, org }) => accept(await listWorksheetRows(tx, org, input)))

const getWorksheetView = answer(getWorksheet, async ({ id }, scope) => {
  const { tx, org } = scope
  const found = await findWorksheet(tx, org, id)
  if (found === undefined) return refuse('no-such-record', '没有这张分析表，可能已被删除', { kind: 'missing' })
  const { worksheet, unitName } = found
  const [rules, own] = await Promise.all([rulesOf(scope), scope.ask(ownOrg, {})])
  const judged = worksheet.rows.map(({ rating, residual }) => {
    const [before, after] = [explainRating(rating, rules), explainRating(residual, rules)]
    return { inherent: before?.level ?? null, inherentWhy: before?.words ?? null, residual: after?.level ?? null, residualWhy: after?.words ?? null }
  })
  const open = worksheet.state === 'drafting' ? openPoints(worksheet, rules) : []
  const timeline = (await readTimeline(tx, org, id)).map(timelineEntry)
  return accept({ orgName: own.accepted ? own.value.name : '', worksheet, unitName: unitName ?? '（单元已删除）', judged, open, timeline })
})

export const worksheetViews = [listWorksheetsView, getWorksheetView]
