import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { Entry } from './book.ts'
import type { Pair } from './card-left.ts'
import type { Crowd } from './crowds.ts'
import type { Ground } from './ground.ts'
import type { Track } from './track.ts'

/** A track without what the setting says of it: yards by name, with the moment of entry. */
type Kept = Omit<Track, 'carrier' | 'inside' | 'enteredAt' | 'lately'> & { readonly id: Id; readonly entered: readonly (readonly [Id, Instant])[] }

/** All that an engine knows beside its setting; plain data, for a restart or another setting. */
export interface EngineMemory {
  readonly now: Instant
  readonly tracks: readonly Kept[]
  readonly entries: readonly Entry[]
  readonly crowds: readonly Crowd[]
  readonly pairs: readonly Pair[]
  /** By fence: who was in and is out. */
  readonly left: readonly (readonly [Id, readonly Id[]])[]
}

export const BLANK: EngineMemory = { now: 0, tracks: [], entries: [], crowds: [], pairs: [], left: [] }

const keep = ({ carrier, inside: _inside, enteredAt, lately: _lately, ...rest }: Track): Kept => ({ ...rest, id: carrier.id, entered: [...enteredAt] })

/** Of those who were never heard there is nothing to remember. */
export const rememberTracks = ({ tracks, yards }: Ground): Pick<EngineMemory, 'tracks' | 'left'> => ({
  tracks: [...tracks.values()].filter(({ heardAt, signedAt }) => heardAt + signedAt > 0).map(keep),
  left: yards.filter(({ left }) => left.size > 0).map(({ fence, left }) => [fence.id, [...left].map(({ carrier }) => carrier.id)]),
})
