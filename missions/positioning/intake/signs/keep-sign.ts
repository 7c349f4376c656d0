import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { type Instant, MINUTE } from '@anlan/kernel/time'
import { findPersons } from '@anlan/people/contract/person'
import type { Scope } from '@anlan/platform/module/scope'
import { type PersonSign, signGiven } from '../../contract/sign.ts'
import type { SignPlace } from '../../rules/signs/place-of-sign.ts'
import { insertSign } from '../../store/signs/signs.ts'

interface Given extends Pick<PersonSign, 'id' | 'person' | 'at' | 'how' | 'photos' | 'note'> {
  readonly place: SignPlace
  readonly witness: { readonly person: Id; readonly name: string } | null
}

/** So much later it came by the outbox of a phone. */
const LATE = MINUTE

export const nameOf = async (scope: Scope, person: Id): Promise<string | undefined> => {
  const found = await scope.ask(findPersons, { ids: [person] })
  return found.accepted ? found.value.persons[0]?.name : undefined
}

/** Writes a sign down; whoever runs the engine is told of it within a second. */
export const keepSign = async (scope: Scope, { place, witness, ...given }: Given): Promise<Decision<{ id: Id; at: Instant; place: string }>> => {
  const { tx, org, now } = scope
  const name = await nameOf(scope, given.person)
  if (name === undefined) return refuse('no-such-person', '没有这个人员，或已离职', { field: 'person', kind: 'missing' })
  const { plan, x, y, floor } = place.spot ?? { plan: null, x: null, y: null, floor: null }
  const sign: PersonSign = { ...given, name, place: place.words, plan, x, y, floor, witnessName: witness?.name ?? null }
  if ((await insertSign(tx, org, { ...sign, witness: witness?.person ?? null, receivedAt: now })) === 0) return refuse('sign-stands', '这次报平安已登记', { kind: 'conflict' })
  scope.record(signGiven, { subject: given.person, data: { sign, late: now - given.at > LATE }, at: given.at })
  return accept({ id: given.id, at: given.at, place: place.words })
}
