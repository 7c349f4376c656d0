import type { Refusal } from '@anlan/kernel/decision'
import type { Instant } from '@anlan/kernel/time'
import type { Field } from './field-kinds.ts'
import { type Input, readPath } from './paths.ts'

/** Somebody else was first: who, when, and what stands now. */
export interface StaleEdit {
  readonly changedBy: string
  readonly changedAt: Instant | undefined
  readonly current: Input | undefined
}

export const staleEdit = ({ kind, facts }: Refusal): StaleEdit | undefined => {
  if (kind !== 'conflict' || facts === undefined || typeof facts['changedBy'] !== 'string') return undefined
  const { changedBy, changedAt, current } = facts
  return {
    changedBy,
    changedAt: typeof changedAt === 'number' ? changedAt : undefined,
    current: typeof current === 'object' && current !== null ? (current as Input) : undefined,
  }
}

export interface Difference {
  readonly field: Field
  readonly mine: unknown
  readonly theirs: unknown
}

/** The fields in which what I wrote and what stands now part. */
export const differences = (fields: readonly Field[], mine: Input, theirs: Input): readonly Difference[] =>
  fields
    .map((field) => ({ field, mine: readPath(mine, field.path), theirs: readPath(theirs, field.path) }))
    .filter(({ mine: a, theirs: b }) => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null))
