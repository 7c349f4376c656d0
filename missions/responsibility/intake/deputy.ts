import { accept, refuse } from '@anlan/kernel/decision'
import { addDays, plantDay } from '@anlan/kernel/time'
import { findPersons } from '@anlan/people/contract/person'
import { answer } from '@anlan/platform/module/module'
import { appointDeputy, deputyAppointed, deputyEnded, endDeputy } from '../contract/deputy.ts'
import { begun, changed } from '../rules/hand.ts'
import { DEPUTY, saveRecord } from '../store/record-table.ts'
import { orElse } from './day-facts.ts'
import { handOf, KNOWN, standingAt } from './hand.ts'

export const appointDeputyIntake = answer(appointDeputy, async ({ id, person, from, until, reason }, scope) => {
  const today = plantDay(scope.now)
  if (until < from) return refuse('ends-before-begin', '授权结束不能早于开始', { field: 'until' })
  if (from < today) return refuse('begins-in-past', '授权不能从过去开始', { field: 'from' })
  const [found] = orElse(await scope.ask(findPersons, { ids: [person] }), { persons: [] }).persons
  if (found === undefined) return refuse('no-such-person', '没有这个人员', { field: 'person' })
  if (person === scope.person) return refuse('own-deputy', '不能授权自己，请选择其他人', { field: 'person' })
  const by = handOf(scope)
  const deputy = { ...begun(id, by), person, personName: found.name, principal: by.name, from, until, reason }
  if (!(await saveRecord(scope.tx, scope.org, DEPUTY, deputy))) return KNOWN
  scope.record(deputyAppointed, { subject: id, data: { deputy } })
  return accept({ id, version: 1 })
})

/** From today on; what was signed until then stands. */
export const endDeputyIntake = answer(endDeputy, async (input, scope) => {
  const standing = await standingAt(scope, DEPUTY, input)
  if (!standing.accepted) return standing
  const deputy = changed(standing.value, { until: addDays(plantDay(scope.now), -1) }, handOf(scope))
  await saveRecord(scope.tx, scope.org, DEPUTY, deputy)
  scope.record(deputyEnded, { subject: input.id, data: { deputy } })
  return accept({ id: input.id, version: deputy.version })
})
