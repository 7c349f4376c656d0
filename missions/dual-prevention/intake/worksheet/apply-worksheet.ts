import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { applyWorksheet } from '../../contract/move-worksheet.ts'
import { saveMeasure, saveRiskEvent } from '../../contract/save-register.ts'
import { worksheetApplied } from '../../contract/worksheet.ts'
import { decideApplyWorksheet } from '../../rules/worksheet/moves.ts'
import { eventsOf, type EventToMake } from '../../rules/worksheet/to-register.ts'
import { loadUnitTree } from '../../store/load-unit-tree.ts'
import { lockRegister } from '../../store/register-facts.ts'
import { findWorksheet } from '../../store/worksheets.ts'
import { rulesOf } from '../rules-of.ts'
import { moveWorksheet } from './move-worksheet.ts'

/** Through the same commands as a person at the form: the same rules judge, the same events tell. */
const makeEvent = async (scope: Scope, unit: string, { name, inherent, residual, standing, measures }: EventToMake): Promise<Decision<number>> => {
  const id = standing?.id ?? scope.newId()
  // A sheet that says nothing of the risk that remains leaves what was judged of it.
  const after = residual === null && standing !== undefined ? { residual: standing.residual ?? null, residualLevel: standing.residualLevel } : { residual }
  const saved = await scope.order(saveRiskEvent, { id, version: standing?.version ?? 0, unit, name, inherent, ...after, residualReason: standing?.residualReason ?? null })
  if (!saved.accepted) return saved
  for (const { classify2, ...measure } of measures) {
    const made = await scope.order(saveMeasure, { id: scope.newId(), version: 0, riskEvent: id, ...measure, classify2: classify2 as '1-1' })
    if (!made.accepted) return made
  }
  return accept(measures.length)
}

/** What was analysed and approved becomes events and measures of the unit; nothing is typed twice. */
export const applyWorksheetIntake = answer(applyWorksheet, async (input, scope) => {
  const { tx, org } = scope
  const moved = await moveWorksheet(scope, input, worksheetApplied, decideApplyWorksheet)
  if (!moved.accepted) return moved
  await lockRegister(tx, org)
  const found = await findWorksheet(tx, org, input.id)
  const tree = found === undefined ? undefined : await loadUnitTree(tx, org, found.worksheet.unit)
  if (found === undefined || tree === undefined) return refuse('no-parent', '这张表的风险分析单元已被删除，请退回后重新选择单元', { kind: 'conflict' })
  const events = eventsOf(found.worksheet, tree, await rulesOf(scope))
  let measures = 0
  for (const event of events) {
    const made = await makeEvent(scope, found.worksheet.unit, event)
    if (!made.accepted) return made
    measures += made.value
  }
  return accept({ ...moved.value, riskEvents: events.length, measures })
})
