import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Sign } from '../../contract/formalism.ts'

/** What was left behind by one answer. */
export interface Trace {
  readonly record: Id
  readonly person: Id
  readonly personName: string
  /** When it was checked, on our clock. */
  readonly at: Instant
  readonly dueStart: Instant
  readonly dueEnd: Instant
  readonly place: Id | null
  readonly photos: readonly Id[]
}

/** A sign as a rule sees it, before it has an id. */
export type Seen = Pick<Sign, 'kind' | 'key' | 'title' | 'person' | 'personName' | 'at' | 'facts' | 'records' | 'photos'>

export const seen = (trace: Trace, it: Pick<Seen, 'kind' | 'key' | 'title' | 'facts'> & Partial<Pick<Seen, 'records' | 'photos'>>): Seen => ({
  records: [trace.record], photos: [], person: trace.person, personName: trace.personName, at: trace.at, ...it,
})
