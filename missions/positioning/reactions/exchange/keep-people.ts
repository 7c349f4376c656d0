import type { Id } from '@anlan/kernel/id'
import { findIdentities } from '@anlan/people/contract/identity'
import { findPersons } from '@anlan/people/contract/person'
import { ownOrg } from '@anlan/plant/contract/org'
import type { Scope } from '@anlan/platform/module/scope'
import { keepRecord } from '../../intake/keep-exchanged.ts'
import type { Hand } from '../../rules/exchange/next-version.ts'
import { bindingsOf } from '../../store/bindings.ts'
import { exchangedIds } from '../../store/exchanged.ts'

const keepThese = async (scope: Scope, ids: readonly Id[], hand: Hand): Promise<void> => {
  if (ids.length === 0) return
  const [org, persons, identities, bindings] = [await scope.ask(ownOrg, {}), await scope.ask(findPersons, { ids: [...ids] }), await scope.ask(findIdentities, { ids: [...ids] }), await bindingsOf(scope.tx, scope.org)]
  const papers = new Map((identities.accepted ? identities.value.persons : []).map((it) => [it.id, it]))
  const cards = new Map(bindings.map(({ person, number }) => [person, number]))
  for (const { id, name, kind, mobile, postName, departmentName } of persons.accepted ? persons.value.persons : []) {
    const { idNumber = null, birthday = null, gender = null, hasLeft = false } = papers.get(id) ?? {}
    const draft = { deleted: hasLeft, company: org.accepted ? org.value.name : '', name, class: kind, idNumber, birthday, gender, post: postName, department: departmentName, mobile, card: cards.get(id) ?? null }
    await keepRecord(scope, 'located-person', { id, draft, hand })
  }
}

/** Somebody was given a card, or gave it back: from now on receivers know them. */
export const keepCarrier = (scope: Scope, person: Id, hand: Hand): Promise<void> => keepThese(scope, [person], hand)

/** Something of people is different. Those who never carried a card are nobody's business. */
export const keepKnown = async (scope: Scope, hand: Hand, only?: Id): Promise<void> => {
  const known = await exchangedIds(scope.tx, scope.org, 'located-person')
  await keepThese(scope, only === undefined ? known : known.filter((id) => id === only), hand)
}
