import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import type { Named } from './move-facts.ts'

interface Pair {
  readonly responsible: Named
  readonly acceptor: Named
}

/** Who rectifies and who accepts: two persons that there are, never the same. */
export const namedPair = (input: { readonly responsible: Id; readonly acceptor: Id }, persons: readonly Named[]): Decision<Pair> => {
  const named = (id: Id) => persons.find((person) => person.id === id)
  const [responsible, acceptor] = [named(input.responsible), named(input.acceptor)]
  if (responsible === undefined) return refuse('no-such-person', '没有这个人员，请重新选择整改责任人', { field: 'responsible' })
  if (acceptor === undefined) return refuse('no-such-person', '没有这个人员，请重新选择验收人', { field: 'acceptor' })
  if (responsible.id === acceptor.id) return refuse('same-person', '验收人不能与整改责任人相同，请另选验收人', { field: 'acceptor' })
  return accept({ responsible, acceptor })
}
