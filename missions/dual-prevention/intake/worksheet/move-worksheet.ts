import { accept, type Decision } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { approveWorksheet, confirmWorksheet, returnWorksheet, submitWorksheet } from '../../contract/move-worksheet.ts'
import { type Worksheet, worksheetApproved, worksheetConfirmed, worksheetReturned, worksheetSubmitted } from '../../contract/worksheet.ts'
import type { Hand } from '../../rules/hand.ts'
import { decideApproveWorksheet, decideConfirmWorksheet, decideReturnWorksheet, decideSubmitWorksheet } from '../../rules/worksheet/moves.ts'
import { saveRecords, WORKSHEET } from '../../store/record-table.ts'
import { handOf } from '../hand.ts'
import { rulesOf } from '../rules-of.ts'
import { standing } from '../save-record.ts'

type Told = typeof worksheetConfirmed

/** The sheet at the version that the person saw, the decision, the new state and its event. */
export const moveWorksheet = async (scope: Scope, which: { readonly id: string; readonly version: number }, told: Told, decide: (sheet: Worksheet, by: Hand) => Decision<Worksheet>) => {
  const before = await standing(scope, WORKSHEET, which)
  if (!before.accepted) return before
  // Version 0 is no sheet's; the contract asks for a positive one.
  const decision = decide(before.value as Worksheet, handOf(scope))
  if (!decision.accepted) return decision
  const worksheet = decision.value
  if (worksheet !== before.value) {
    await saveRecords(scope.tx, scope.org, WORKSHEET, [worksheet])
    scope.record(told, { subject: worksheet.id, data: { worksheet } })
  }
  return accept({ id: worksheet.id, version: worksheet.version, state: worksheet.state })
}

export const worksheetMoves = [
  answer(confirmWorksheet, async (input, scope) => {
    const rules = await rulesOf(scope)
    return moveWorksheet(scope, input, worksheetConfirmed, (sheet, by) => decideConfirmWorksheet(sheet, by, rules))
  }),
  answer(submitWorksheet, async (input, scope) => {
    const rules = await rulesOf(scope)
    return moveWorksheet(scope, input, worksheetSubmitted, (sheet, by) => decideSubmitWorksheet(sheet, by, rules))
  }),
  answer(returnWorksheet, (input, scope) => moveWorksheet(scope, input, worksheetReturned, (sheet, by) => decideReturnWorksheet(sheet, input.reason, by))),
  answer(approveWorksheet, (input, scope) => moveWorksheet(scope, input, worksheetApproved, decideApproveWorksheet)),
]
