import { accept } from '@anlan/kernel/decision'
import { findPersons } from '@anlan/people/contract/person'
import { answer } from '@anlan/platform/module/module'
import { saveWorksheet } from '../../contract/move-worksheet.ts'
import { worksheetSaved } from '../../contract/worksheet.ts'
import { decideSaveWorksheet } from '../../rules/worksheet/moves.ts'
import { findRecord, saveRecords, UNIT, WORKSHEET } from '../../store/record-table.ts'
import { handOf } from '../hand.ts'
import { standing } from '../save-record.ts'

export const saveWorksheetIntake = answer(saveWorksheet, async ({ version, members, ...draft }, scope) => {
  const { tx, org } = scope
  const before = await standing(scope, WORKSHEET, { id: draft.id, version })
  if (!before.accepted) return before
  const asked = [...new Set(members)]
  const found = asked.length === 0 ? undefined : await scope.ask(findPersons, { ids: asked })
  const named = found?.accepted === true ? found.value.persons.map(({ id, name }) => ({ id, name })) : []
  const unit = await findRecord(tx, org, UNIT, draft.unit)
  const decision = decideSaveWorksheet(draft, { before: before.value, unitName: unit?.name ?? null, named, asked: asked.length, by: handOf(scope) })
  if (!decision.accepted) return decision
  const worksheet = decision.value
  if (worksheet !== before.value) {
    await saveRecords(tx, org, WORKSHEET, [worksheet])
    scope.record(worksheetSaved, { subject: worksheet.id, data: { worksheet } })
  }
  return accept({ id: worksheet.id, version: worksheet.version, state: worksheet.state })
})
