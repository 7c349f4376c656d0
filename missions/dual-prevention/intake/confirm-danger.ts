import { accept } from '@anlan/kernel/decision'
import { findPersons } from '@anlan/people/contract/person'
import { answer } from '@anlan/platform/module/module'
import { confirmDanger } from '../contract/confirm-danger.ts'
import { dangerConfirmed } from '../contract/records.ts'
import { decideConfirm } from '../rules/confirm-danger.ts'
import { saveDanger } from '../store/save-danger.ts'
import { currentDanger } from './current-danger.ts'
import { handOf } from './hand.ts'
import { rulesOf } from './rules-of.ts'
import { watchDeadline } from './watch-deadline.ts'

export const confirmDangerIntake = answer(confirmDanger, async (input, scope) => {
  const found = await currentDanger(scope, input)
  if (!found.accepted) return found
  const named = await scope.ask(findPersons, { ids: [input.responsible, input.acceptor] })
  if (!named.accepted) return named
  const persons = named.value.persons.map(({ id, name }) => ({ id, name }))
  const decision = decideConfirm(input, { danger: found.value, by: handOf(scope), persons, rules: await rulesOf(scope) })
  if (!decision.accepted) return decision
  const danger = decision.value
  await saveDanger(scope.tx, scope.org, danger)
  scope.record(dangerConfirmed, { subject: danger.id, data: { danger } })
  await watchDeadline(scope, danger)
  return accept({ id: danger.id, state: danger.state })
})
