import { accept, type Decision, refuse } from './decision.ts'
import { BrokenInvariant } from './fault.ts'
import type { Role } from './role.ts'

export interface Move<State extends string> {
  readonly title: string
  readonly from: readonly State[]
  readonly to: State
  readonly may: readonly Role[]
}

/** States and moves as data: checked at start, drawn in the docs, driving the buttons. */
export interface Lifecycle<State extends string = string, Name extends string = string> {
  readonly name: string
  readonly states: Readonly<Record<State, string>>
  readonly initial: State
  readonly moves: Readonly<Record<Name, Move<State>>>
}

export const defineLifecycle = <State extends string, Name extends string>(
  it: Lifecycle<State, Name>,
): Lifecycle<State, Name> => {
  const reached = new Set<State>([it.initial])
  const moves = Object.values<Move<State>>(it.moves)
  for (let size = -1; size !== reached.size; ) {
    size = reached.size
    for (const move of moves) if (move.from.some((state) => reached.has(state))) reached.add(move.to)
  }
  const lost = (Object.keys(it.states) as State[]).filter((state) => !reached.has(state))
  if (lost.length > 0) throw new BrokenInvariant(`${it.name}: no move leads to ${lost.join(', ')}`)
  return it
}

/** The state after `move`, or why it cannot be made now. */
export const step = <State extends string, Name extends string>(
  life: Lifecycle<State, Name>,
  state: State,
  name: Name,
): Decision<State> => {
  const move = life.moves[name]
  if (move.from.includes(state)) return accept(move.to)
  const when = move.from.map((from) => `“${life.states[from]}”`).join('、')
  return refuse(`${life.name}-not-${name}`, `当前状态为“${life.states[state]}”，只有${when}时才能${move.title}。请刷新后查看最新状态`, {
    kind: 'conflict',
    facts: { state },
  })
}

/** What `roles` may do next from `state`; the buttons of a page. */
export const nextMoves = <State extends string, Name extends string>(
  life: Lifecycle<State, Name>,
  state: State,
  roles: readonly Role[],
): Name[] =>
  (Object.keys(life.moves) as Name[]).filter((name) => {
    const move = life.moves[name]
    return move.from.includes(state) && move.may.some((role) => roles.includes(role))
  })
