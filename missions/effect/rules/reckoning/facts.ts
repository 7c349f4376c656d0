import type { Id } from '@anlan/kernel/id'
import type { Instant, PlantDay } from '@anlan/kernel/time'

/** What the journal says of one due. */
export interface DueFact {
  readonly due: Id
  /** The same as the end where it was not told. */
  readonly startAt: Instant
  readonly endAt: Instant
  readonly content: string
  /** Part of the tasks of the persons responsible for a major hazard source. */
  readonly guarantee: boolean
  /** Answered within its time: when. */
  readonly answeredAt: Instant | null
  /** Made up for after it was missed: the reason. */
  readonly madeUp: string | null
  /** 未排查 stands on record; withdrawn again when an answer turns out to have been given in time. */
  readonly missed: boolean
  readonly withdrawn: boolean
  readonly by: Id | null
  readonly who: string
  readonly assignees: readonly Id[]
}

/** What the journal says of one danger at one version of it. */
export interface DangerFact {
  readonly id: Id
  readonly version: number
  readonly deleted: boolean
  readonly name: string
  readonly level: '0' | '1'
  readonly state: string
  readonly deadline: PlantDay | null
  readonly reportedAt: Instant
  readonly rectifiedAt: Instant | null
  readonly acceptedAt: Instant | null
  readonly responsible: { readonly id: Id; readonly name: string } | null
  /** Null for an anonymous report, and where it was not told. */
  readonly reporterId: Id | null
}

/** As it was at the end of the week, and what became of it after. */
export interface DangerFacts {
  readonly id: Id
  readonly asOf: DangerFact | null
  readonly later: readonly { readonly at: Instant; readonly fact: DangerFact }[]
}

export interface StopFact {
  readonly id: Id
  readonly startAt: Instant
  readonly endAt: Instant
}

/** What a later week still needs of the lines that were read before. Plain data. */
export interface Carried {
  readonly dues: readonly DueFact[]
  readonly dangers: readonly DangerFacts[]
  readonly stops: readonly StopFact[]
  /** When the first inspection or danger was recorded: the mechanism went live. */
  readonly liveAt: Instant | null
  /** When something was recorded, and when formalism was upheld, after the end of the week. */
  readonly activeAt: readonly Instant[]
  readonly falsifiedAt: readonly Instant[]
}

export const NOTHING_CARRIED: Carried = { dues: [], dangers: [], stops: [], liveAt: null, activeAt: [], falsifiedAt: [] }

/** One line of the journal, as far as it is counted. */
export interface Line {
  readonly seq: number
  readonly type: string
  readonly at: Instant
  readonly data: unknown
}
