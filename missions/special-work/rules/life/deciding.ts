import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { step } from '@anlan/kernel/lifecycle'
import type { ClauseId } from '@anlan/standards/clause'
import { permitLife } from '../../contract/life.ts'
import type { Permit } from '../../contract/permit.ts'
import type { Hand, Named } from '../../contract/person.ts'
import type { Actor, Facts, Trouble } from '../facts.ts'
import type { Turn } from '../gates/gate.ts'
import { openGates } from '../gates/gates.ts'

/** Everything that a move of a permit is decided by. */
export interface Deciding {
  readonly permit: Permit
  readonly actor: Actor
  readonly facts: Facts
}

export type Move = keyof typeof permitLife.moves

/** A refusal that names the clause; the first that stands in the way, with all of them as facts for the screen. */
export const refuseFor = (troubles: readonly [Trouble, ...Trouble[]]): Decision<never> => refuse(`permit-${troubles[0].gate}`, troubles[0].message, { clause: troubles[0].clause, facts: { troubles } })

export const passGates = (turn: Turn, { permit, facts }: Pick<Deciding, 'permit' | 'facts'>): Decision<true> => {
  const [first, ...more] = openGates(turn, permit, facts)
  return first === undefined ? accept(true) : refuseFor([first, ...more])
}

export const NOBODY: Decision<never> = refuse('permit-nobody', '当前账号没有对应的人员，请用本人账号办理', { kind: 'forbidden' })

/** The person who acts; whoever has no person signs nothing. */
export const whoActs = ({ person }: Actor): Decision<Named> => (person === null ? NOBODY : accept(person))

export const handAt = (by: Named, { now }: Facts): Hand => ({ by, at: now })

/** The permit after a move that its lifecycle allows. */
export const moved = (permit: Permit, name: Move, { now }: Facts, by: string, over: Partial<Permit>): Decision<Permit> => {
  const next = step(permitLife, permit.state, name)
  return next.accepted ? accept({ ...permit, ...over, state: next.value, version: permit.version + 1, updatedAt: now, updatedBy: by }) : next
}

/** A change without a move. */
export const changed = (permit: Permit, { now }: Facts, by: string, over: Partial<Permit>): Decision<Permit> => accept({ ...permit, ...over, version: permit.version + 1, updatedAt: now, updatedBy: by })

export const isIn = ({ state }: Permit, ...states: readonly Permit['state'][]): boolean => states.includes(state)

export const notNow = ({ state }: Permit, what: string, clause?: ClauseId): Decision<never> =>
  refuse('permit-not-now', `作业票${permitLife.states[state]}，不能${what}。请刷新后查看最新状态`, { kind: 'conflict', facts: { state }, ...(clause === undefined ? {} : { clause }) })

export const isGuardian = ({ request: { guardians } }: Permit, { id }: Named): boolean => guardians.some((it) => it.id === id)
export const isInCharge = ({ request: { inCharge } }: Permit, { id }: Named): boolean => inCharge.id === id
