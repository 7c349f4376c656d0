import type { Instant } from '@anlan/kernel/time'
import type { Box, Track } from '../../contract/look.ts'
import { overlap } from '../analysis/box.ts'
import { corrected, type Course, expected } from './predict.ts'

/** What a detector found on one picture. */
export interface Found {
  readonly kind: string
  readonly box: Box
  readonly score: number
}
interface Followed extends Course {
  readonly id: number
  readonly kind: string
  readonly score: number
}
export interface Tracker {
  readonly followed: readonly Followed[]
  readonly nextId: number
}
export const NEW_TRACKER: Tracker = { followed: [], nextId: 1 }

export interface TrackFigures {
  /** Sure enough to begin a track. */
  readonly high: number
  /** Sure enough to go on with one that was expected there. */
  readonly low: number
  /** So long a track outlives its last sight, ms. */
  readonly lives: number
  /** So much a find must cover what was expected, 0 to 1. */
  readonly least: number
}
/** As ByteTrack's authors have them, but lifetimes in time: cameras are looked at as often as there is time for. */
export const TRACK_FIGURES: TrackFigures = { high: 0.5, low: 0.1, lives: 2_000, least: 0.2 }

const SECOND = 1_000
/** What is left of a score after a second of doubtful sights. */
const FADES = 0.9

/** Pairs by what covers most, each once. */
const pair = (tracks: readonly Followed[], finds: readonly Found[], now: Instant, least: number): ReadonlyMap<Followed, Found> => {
  const offers = tracks.flatMap((track) => {
    const place = expected(track, now)
    return finds.filter(({ kind }) => kind === track.kind).map((found) => ({ track, found, share: overlap(place, found.box) }))
  }).filter(({ share }) => share >= least).toSorted((a, b) => b.share - a.share)
  const pairs = new Map<Followed, Found>()
  const taken = new Set<Found>()
  for (const { track, found } of offers) {
    if (pairs.has(track) || taken.has(found)) continue
    pairs.set(track, found)
    taken.add(found)
  }
  return pairs
}

/** One picture's finds: sure ones first, then doubtful ones for whoever was left, and new tracks for sure ones that nobody expected. `seen` are those of this picture. */
export const track = (before: Tracker, finds: readonly Found[], now: Instant, { high, low, lives, least }: TrackFigures = TRACK_FIGURES): { readonly tracker: Tracker; readonly seen: readonly Track[] } => {
  const sure = finds.filter(({ score }) => score >= high)
  const first = pair(before.followed, sure, now, least)
  const second = pair(before.followed.filter((it) => !first.has(it)), finds.filter(({ score }) => score >= low && score < high), now, least)
  const used = new Set(first.values())
  let id = before.nextId
  const went = before.followed.flatMap((it): Followed[] => {
    const found = first.get(it) ?? second.get(it)
    if (found === undefined) return now - it.at > lives ? [] : [it]
    // The surest of its last sights counts: a doubtful look at somebody known is no doubt about them.
    return [{ ...it, ...corrected(it, found.box, now), score: Math.max(found.score, it.score * FADES ** ((now - it.at) / SECOND)) }]
  })
  const came = sure.filter((it) => !used.has(it)).map((it): Followed => ({ id: id++, kind: it.kind, box: it.box, score: it.score, at: now, speed: { x: 0, y: 0 } }))
  const followed = [...went, ...came]
  return { tracker: { followed, nextId: id }, seen: followed.filter(({ at }) => at === now).map(({ id: number, kind, box, score }) => ({ id: number, kind, box, score, moved: null })) }
}
