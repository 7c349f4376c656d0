import { type Instant, SECOND } from '@anlan/kernel/time'
import { POSITIONING } from '@anlan/standards/positioning'
import type { Whereabout } from '../../contract/whereabouts.ts'
import { isExactFor, isOn, metresTo, type StopGround } from './stop-ground.ts'

const UNHEARD = POSITIONING.lostSeconds.value * SECOND

/** Somebody at one stop. */
export interface Visit {
  /** Place of the stop in the route. */
  readonly stop: number
  readonly from: Instant
  readonly to: Instant
  readonly by: 'position' | 'code'
  /** When he surely was not there any more, for all that is known; null while he may be there yet. */
  readonly until: Instant | null
  readonly apartMetres: number | null
  /** By position: nothing shows that he has gone. */
  readonly stillThere: boolean
}

/**
 * Stays on the ground of one stop. A blink over the line does not end one; a silence that is longer than a card may be
 * silent does, as nobody knows where he was then. `way` is smoothed and in order of time.
 * @param end of the window: nothing counts beyond it
 * @param away ms off the ground after which he has left it
 */
export const visitsByPosition = (stop: number, ground: StopGround, way: readonly Whereabout[], { now, end, away }: { readonly now: Instant; readonly end: Instant; readonly away: number }): Visit[] => {
  const visits: Visit[] = []
  let [from, to, out]: [Instant | undefined, Instant, Instant | undefined] = [undefined, 0, undefined]
  const close = (until: Instant | null): void => {
    if (from !== undefined) visits.push({ stop, from, to, by: 'position', until, apartMetres: null, stillThere: until === null })
    from = undefined
  }
  for (const fix of way) {
    if (!isExactFor(ground, fix)) continue
    if (from !== undefined && fix.at - to > UNHEARD) close(out ?? fix.at)
    if (isOn(ground, fix)) {
      from ??= fix.at
      to = fix.at
      out = undefined
    } else if (from !== undefined) {
      out ??= fix.at
      if (fix.at - to > away) close(out)
    }
  }
  close(out ?? (now - to <= UNHEARD ? null : end))
  return visits
}

export interface CodeProof {
  readonly stop: number
  readonly at: Instant
}

/** The first moment after a scan at which he was surely elsewhere: seen outside, or at another code. */
const boundAfter = ({ stop, at }: CodeProof, ground: StopGround | undefined, way: readonly Whereabout[], proofs: readonly CodeProof[]): Instant | null => {
  const seen = ground === undefined ? undefined : way.find((fix) => fix.at > at && isExactFor(ground, fix) && !isOn(ground, fix))?.at
  const scanned = proofs.find((it) => it.at > at && it.stop !== stop)?.at
  return seen === undefined && scanned === undefined ? null : Math.min(seen ?? Infinity, scanned ?? Infinity)
}

const apartAt = (at: Instant, ground: StopGround | undefined, way: readonly Whereabout[], away: number): number | null => {
  if (ground === undefined) return null
  const near = way.filter((fix) => Math.abs(fix.at - at) <= away && fix.plan === ground.plan).map((fix) => metresTo(ground, fix))
  return near.length === 0 ? null : Math.round(Math.min(...near))
}

/** Scans of one stop's code. A second one on leaving shows how long he stayed; one alone leaves that open. */
export const visitsByCode = (stop: number, ground: StopGround | undefined, way: readonly Whereabout[], proofs: readonly CodeProof[], away: number): Visit[] => {
  const visits: Visit[] = []
  for (const proof of proofs) {
    if (proof.stop !== stop) continue
    const open = visits.at(-1)
    if (open !== undefined && (open.until === null || open.until > proof.at)) visits[visits.length - 1] = { ...open, to: proof.at, until: boundAfter(proof, ground, way, proofs) }
    else visits.push({ stop, from: proof.at, to: proof.at, by: 'code', until: boundAfter(proof, ground, way, proofs), apartMetres: apartAt(proof.at, ground, way, away), stillThere: false })
  }
  return visits
}

/** Seen, or scanned, long enough. */
const isLong = ({ from, to }: Visit, minSeconds: number): boolean => to - from >= minSeconds * SECOND
/** For all that is known he may have stayed long enough: the card was silent, or only one scan was made. */
const mayBeLong = ({ by, from, to, until, stillThere }: Visit, minSeconds: number): boolean =>
  !stillThere && (by === 'position' || from === to) && (until === null || until - from >= minSeconds * SECOND)

/** What nobody knows is no reproach; what is known to be too short is. */
export const isEnough = (visit: Visit, minSeconds: number): boolean => isLong(visit, minSeconds) || mayBeLong(visit, minSeconds)

/** Seconds that he was there; null where that is not known: a card that fell silent, a code scanned once. */
export const stayOf = (visit: Visit, minSeconds: number): number | null => {
  const { by, from, to } = visit
  return (by === 'code' && from === to) || (!isLong(visit, minSeconds) && mayBeLong(visit, minSeconds)) ? null : Math.round((to - from) / SECOND)
}

const touches = (one: Visit, other: Visit, away: number): boolean => (one.by === 'code' ? one.from === other.from : one.from <= other.to + away && other.from <= one.to + away)
const sooner = (one: Instant | null, other: Instant | null): Instant | null => (one === null || other === null ? (one ?? other) : Math.min(one, other))

/** What was seen before beside what is seen now, of which the older part may be packed away. Of one stay two halves are one. */
export const mergeVisits = (known: readonly Visit[], fresh: readonly Visit[], away: number): Visit[] => {
  const all: Visit[] = [...fresh]
  for (const old of known) {
    const at = all.findIndex((it) => it.stop === old.stop && it.by === old.by && touches(it, old, away))
    const now = all[at]
    if (now === undefined) all.push({ ...old, stillThere: false })
    else all[at] = { ...now, from: Math.min(now.from, old.from), to: Math.max(now.to, old.to), until: sooner(now.until, old.until), apartMetres: now.apartMetres ?? old.apartMetres }
  }
  return all
}
