import type { Adoption } from '@anlan/dual-prevention/contract/adopt-records'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Position } from '@anlan/positioning/contract/positions'
import type { OrderChannel } from './order-channel.ts'
import type { PositioningWire } from './positioning-wire.ts'
import type { SpecialWorkWire } from './special-work-wire.ts'
import type { AdapterName, RecordHead, RecordKind } from './records.ts'

/** One record on its way, in our own words. */
export interface Parcel {
  readonly kind: RecordKind
  readonly id: Id
  /** Never earlier than that of the version before, whatever the plant clock did meanwhile. */
  readonly updatedAt: Instant
  readonly record: RecordHead
  /** The receiver has taken an earlier version. */
  readonly knownThere: boolean
}

/** How to reach a receiver, and as whom. */
export interface ReceiverAccess {
  readonly org: Id
  readonly url: string
  readonly companyCode: string
  /** Access code; empty where the key alone is shown. */
  readonly code: string
  readonly key: string
  /** How positioning is written there; absent: as the installation has it. */
  readonly positioning?: PositioningWire
  /** How special work is written there; absent: as the installation has it. */
  readonly specialWork?: SpecialWorkWire
}

export type RowAnswer =
  | { readonly outcome: 'accepted' }
  /** This receiver does not take such a record (a danger that nobody has confirmed yet). */
  | { readonly outcome: 'omitted' }
  | { readonly outcome: 'refused'; readonly message: string }
  /** Something is lacking that it must have; it was not sent. A next version may have it. */
  | { readonly outcome: 'held'; readonly message: string }

export interface Holding {
  readonly id: Id
  /** Tells versions apart: equal when both sides hold the same. */
  readonly mark: string
}

/** A row of a receiver in our own words, or why it cannot be read. */
export type ForeignRow = Holding & ({ readonly adoption: Adoption } | { readonly fault: string })

/** What became of a round of positions. */
export interface PositionsTaken {
  readonly taken: number
  readonly refused: number
  /** The receiver's words on the first that it refused. */
  readonly refusal: string | null
}

/** What an edge does for the exchange house. Every failure of the world is a `Fault`: `receiver-unreachable`, `receiver-failed`, `receiver-denied`. */
export interface ReceiverAdapter extends OrderChannel {
  /** Sends parcels of one kind. @returns answers for the first parcels, at least one; the rest was not sent */
  deliver(access: ReceiverAccess, parcels: readonly Parcel[], batch: Id): Promise<readonly RowAnswer[]>
  /** Somebody is listening there. Never throws. */
  reachable(access: ReceiverAccess): Promise<boolean>
  /** What the receiver holds of a kind after an id, in order of id. */
  holdings(access: ReceiverAccess, kind: RecordKind, after: Id | null): Promise<{ readonly rows: readonly Holding[]; readonly next: Id | null }>
  /** Whole rows of a kind after an id, in order of id: what a receiver that rules them gives back. */
  rows(access: ReceiverAccess, kind: RecordKind, after: Id | null): Promise<{ readonly rows: readonly ForeignRow[]; readonly next: Id | null }>
  /** The mark that the receiver must show for this parcel; `undefined` when it must not hold it. */
  mark(access: ReceiverAccess, parcel: Parcel): Promise<string | undefined>
  /** Where the receiver keeps a kind: kinds of one name lie there together. Absent: each apart. */
  placeOf?(access: ReceiverAccess, kind: RecordKind): string | undefined
  /** The last places of people, all of one round. Absent where a receiver takes none. */
  positions?(access: ReceiverAccess, positions: readonly Position[], round: Id): Promise<PositionsTaken>
}

export type Adapters = Readonly<Record<AdapterName, ReceiverAdapter>>
