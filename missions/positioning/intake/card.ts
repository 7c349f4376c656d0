import { accept, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf } from '@anlan/kernel/register'
import { findPersons } from '@anlan/people/contract/person'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { bindCard, cardBound, cardRegister, cardUnbound, type Carrier, unbindCard } from '../contract/card.ts'
import { decideBind } from '../rules/bind-card.ts'
import { bindingOfCard, bindingOfPerson, endBinding, insertBinding } from '../store/bindings.ts'

/** People as positioning knows them, by id; unknown ones are left out. */
export const carriersOf = async (scope: Scope, ids: readonly Id[]): Promise<Map<Id, Carrier>> => {
  const found = ids.length === 0 ? undefined : await scope.ask(findPersons, { ids: [...ids] })
  const persons = found?.accepted === true ? found.value.persons : []
  return new Map(persons.map(({ id, name, kind, post, postName, department, departmentName }) => [id, { person: id, name, class: kind, post, postName, department, departmentName }]))
}

const cardOf = async (scope: Scope, id: Id) => {
  const found = await scope.ask(endpointsOf(cardRegister).get, { id })
  return found.accepted ? found.value.data : undefined
}

export const bindCardIntake = answer(bindCard, async ({ card, person }, scope) => {
  const { tx, org, now } = scope
  const [data, held, others] = [await cardOf(scope, card), await bindingOfCard(tx, org, card), await bindingOfPerson(tx, org, person)]
  const people = await carriersOf(scope, [person, ...(held === undefined ? [] : [held.person])])
  const decision = decideBind({ card: data, carriedBy: held === undefined ? null : (people.get(held.person)?.name ?? '他人'), carrier: people.get(person), carries: others?.number ?? null })
  if (!decision.accepted) return decision
  const { number, carrier } = decision.value
  if ((await insertBinding(tx, org, { card, number, person, boundAt: now, by: scope.actor.name })) === 0) return refuse('card-bound', '刚刚被他人发放，请刷新', { kind: 'conflict' })
  scope.record(cardBound, { subject: card, data: { card, number, carrier } })
  return accept({ card, person })
})

export const unbindCardIntake = answer(unbindCard, async ({ card, reason }, scope) => {
  const held = await bindingOfCard(scope.tx, scope.org, card)
  if (held === undefined) return refuse('card-free', '这个终端没有发放，可能刚刚被收回，请刷新', { kind: 'conflict' })
  await endBinding(scope.tx, scope.org, card, { at: scope.now, by: scope.actor.name, reason })
  const carrier = (await carriersOf(scope, [held.person])).get(held.person) ?? { person: held.person, name: '已离职人员', class: 'employee' as const, post: null, postName: null, department: null, departmentName: null }
  scope.record(cardUnbound, { subject: card, data: { card, number: held.number, carrier, reason } })
  return accept({ card })
})
