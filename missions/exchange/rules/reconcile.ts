import type { Id } from '@anlan/kernel/id'
import type { Holding } from '../contract/adapter.ts'
import type { Difference } from '../contract/reconciliation.ts'
import type { RecordKind } from '../contract/records.ts'

/** What the receiver must hold of a record. */
export interface Expected {
  readonly id: Id
  /** Where several kinds lie together. */
  readonly kind?: RecordKind
  readonly headline: string
  /** `undefined`: it must not hold it. */
  readonly mark: string | undefined
  /** Its last version is still on its way: what is there now says nothing yet. */
  readonly pending: boolean
}

export interface Comparison {
  readonly compared: number
  readonly pending: number
  readonly differences: readonly Difference[]
}

/** Both sides of one kind, laid beside each other. */
export const compare = (kind: RecordKind, ours: readonly Expected[], theirs: readonly Holding[]): Comparison => {
  const held = new Map(theirs.map(({ id, mark }) => [id, mark]))
  const differences: Difference[] = []
  let pending = 0
  for (const { id, mark, headline, pending: moving, kind: own = kind } of ours) {
    const there = held.get(id)
    held.delete(id)
    if (moving) pending += 1
    else if (there === mark) continue
    else differences.push({ kind: own, record: id, headline, what: there === undefined ? 'missing-there' : mark === undefined ? 'missing-here' : 'other-version' })
  }
  for (const id of held.keys()) differences.push({ kind, record: id, headline: '', what: 'missing-here' })
  return { compared: ours.length + held.size, pending, differences }
}
