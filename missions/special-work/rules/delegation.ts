import type { Id } from '@anlan/kernel/id'
import type { PlantDay } from '@anlan/kernel/time'
import type { SignNode } from '@anlan/standards/special-work/kinds'

export interface Delegation {
  readonly from: Id
  readonly to: Id
  readonly node: SignNode
  readonly since: PlantDay
  readonly until: PlantDay
}

/** Whether somebody may sign this node in another's stead today (AQ 3064.2-2025 5.5.3). */
export const delegates = ({ to, node, since, until }: Delegation, asked: { readonly person: Id; readonly node: SignNode; readonly day: PlantDay }): boolean =>
  to === asked.person && node === asked.node && since <= asked.day && asked.day <= until

/** Who may sign this node today in the stead of one of these. */
export const standIns = (all: readonly Delegation[], { persons, node, day }: { readonly persons: readonly Id[]; readonly node: SignNode; readonly day: PlantDay }): Id[] =>
  all.filter((it) => persons.includes(it.from) && delegates(it, { person: it.to, node, day })).map(({ to }) => to)
