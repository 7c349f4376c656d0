import { accept, refuse } from '@anlan/kernel/decision'
import { findPersons } from '@anlan/people/contract/person'
import { answer } from '@anlan/platform/module/module'
import { confirmDanger } from '../contract/confirm-danger.ts'
import { dangerConfirmed } from '../contract/records.ts'
import { decideConfirm } from '../rules/confirm-danger.ts'
import { findRecord, UNIT } from '../store/record-table.ts'
import { currentDanger } from './current-danger.ts'
import { keepMove } from './danger/move.ts'
import { proposeFor } from './danger/reward.ts'
import { handOf } from './hand.ts'
import { rulesOf } from './rules-of.ts'

export const confirmDangerIntake = answer(confirmDanger, async (input, scope) => {
  const found = await currentDanger(scope, input)
  if (!found.accepted) return found
  const named = await scope.ask(findPersons, { ids: [input.responsible, input.acceptor] })
  if (!named.accepted) return named
  const persons = named.value.persons.map(({ id, name }) => ({ id, name }))
  const unit = input.unit === undefined ? undefined : await findRecord(scope.tx, scope.org, UNIT, input.unit)
  if (input.unit !== undefined && unit === undefined) return refuse('no-such-unit', '没有这个风险单元，请重新选择', { field: 'unit' })
  const place = unit && { unit: unit.id, department: unit.department, hazardCode: unit.hazardCode }
  const decision = decideConfirm(input, { danger: found.value, by: handOf(scope), persons, rules: await rulesOf(scope), ...(place && { place }) })
  if (!decision.accepted) return decision
  const danger = decision.value
  await keepMove(scope, found.value, danger, dangerConfirmed)
  await proposeFor(scope, danger)
  return accept({ id: danger.id, state: danger.state })
})
