import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { getSheet, listMonths, listSheets, mySheet, openAppeals, type Sheet, type ShownSheet } from '../contract/assessment.ts'
import { assessmentRules } from '../contract/assessment-rules.ts'
import { assess, rulesNow, runningMonth } from '../intake/assess.ts'
import { lookerOf } from '../intake/looker.ts'
import { sightOf } from '../rules/assessment/sight.ts'
import { appealsOfSheet, findMonth, listMonthRows, openAppealRows, revisionsOfSheet, sheetsOfMonth } from '../store/assessments.ts'
import { settingsHistory } from '../store/settings.ts'

/** A month that was assessed as it stands; the running one as the journal tells of it by now. */
const sheetsIn = async (scope: Scope, month: string): Promise<{ readonly sheets: Sheet[]; readonly state: ShownSheet['state'] }> => {
  const stored = await findMonth(scope.tx, scope.org, month)
  if (stored !== undefined) return { sheets: await sheetsOfMonth(scope.tx, scope.org, month), state: stored.state }
  return { sheets: month === runningMonth(scope) ? (await assess(scope, month, scope.now)).sheets : [], state: 'running' }
}

const listMonthsView = answer(listMonths, async ({ offset, limit }, scope) => {
  const rows = [{ month: runningMonth(scope), state: 'running' as const, sealAt: null, openAppeals: 0 }, ...(await listMonthRows(scope.tx, scope.org))]
  return accept({ rows: rows.slice(offset, offset + limit), total: rows.length })
})

const listSheetsView = answer(listSheets, async ({ month = '', scope: of, search = '', offset, limit }, scope) => {
  const chosen = month || ((await listMonthRows(scope.tx, scope.org))[0]?.month ?? runningMonth(scope))
  const { sheets, state } = await sheetsIn(scope, chosen)
  const sees = sightOf(await lookerOf(scope))
  const rows = sheets.filter((it) => it.scope === of && sees(it) && (it.name.includes(search) || (it.departmentName ?? '').includes(search))).toSorted((a, b) => a.total - b.total || (a.name < b.name ? -1 : 1))
  return accept({ rows: rows.slice(offset, offset + limit), total: rows.length, month: chosen, state })
})

const shown = async (scope: Scope, which: Pick<Sheet, 'month' | 'scope' | 'subject'>): Promise<ShownSheet> => {
  const { tx, org } = scope
  const { sheets, state } = await sheetsIn(scope, which.month)
  const sheet = sheets.find((it) => it.scope === which.scope && it.subject === which.subject) ?? null
  const [month, revisions, appeals] = await Promise.all([findMonth(tx, org, which.month), revisionsOfSheet(tx, org, which), appealsOfSheet(tx, org, which)])
  return { sheet, month: which.month, state, sealAt: month?.sealAt ?? null, revisions, appeals }
}

const NOT_YOURS = refuse('not-your-sheet', '只能查看自己的考核，部门负责人可以查看本部门的', { kind: 'forbidden' })

const getSheetView = answer(getSheet, async (which, scope) => {
  const found = await shown(scope, which)
  const department = found.sheet?.department ?? null
  if (!sightOf(await lookerOf(scope))({ scope: which.scope, subject: which.subject, department })) return NOT_YOURS
  return found.sheet === null ? refuse('no-such-sheet', '这个月没有这张考核表', { kind: 'missing' }) : accept(found)
})

const mySheetView = answer(mySheet, async ({ month }, scope) => {
  const chosen = month ?? (await listMonthRows(scope.tx, scope.org))[0]?.month ?? runningMonth(scope)
  if (scope.person !== null) return accept(await shown(scope, { month: chosen, scope: 'person', subject: scope.person }))
  return accept({ sheet: null, month: chosen, state: 'running' as const, sealAt: null, revisions: [], appeals: [] })
})

const openAppealsView = answer(openAppeals, async (input, { tx, org }) => accept(await openAppealRows(tx, org, input)))

const rulesView = answer(assessmentRules, async (_input, scope) => {
  const history = await settingsHistory(scope.tx, scope.org, 'assessment')
  return accept({ ...(await rulesNow(scope)), history: history.map(({ version, reason, by, at }) => ({ version, reason, by, at })) })
})

export const assessmentViews = [listMonthsView, listSheetsView, getSheetView, mySheetView, openAppealsView, rulesView]
