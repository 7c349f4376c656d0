import { cellsOf } from './cells.ts'
import type { GatheringReading } from './facts.ts'
import type { Track } from './track.ts'

/** People that one disc covers. */
export interface Disc {
  /** In whose middle, or on whose rim, he stands. */
  readonly about: Track
  readonly x: number
  readonly y: number
  readonly people: readonly Track[]
}

type Look = (about: Track, near: readonly Track[], metres: number) => Disc

const centred: Look = (about, near) => ({ about, x: about.x, y: about.y, people: near })

/** The fullest disc with him on its rim: turned around him, every other person comes in at one angle and leaves at another. */
const turned: Look = (about, near, metres) => {
  const turns = near.flatMap((other) => {
    if (other === about) return []
    const [east, north] = [other.x - about.x, other.y - about.y]
    const [towards, half] = [Math.atan2(north, east), Math.acos(Math.min(1, Math.hypot(east, north) / (2 * metres)))]
    // Twice around, so that whoever straddles the start is counted.
    return [towards, towards + 2 * Math.PI].flatMap((angle) => [{ other, at: angle - half, comes: true }, { other, at: angle + half, comes: false }])
  })
  turns.sort((one, two) => one.at - two.at || Number(two.comes) - Number(one.comes))
  const within = new Set<Track>()
  let best: Disc = { about, x: about.x, y: about.y, people: [about] }
  for (const { other, at, comes } of turns) {
    if (!comes) within.delete(other)
    else if (within.add(other).size + 1 > best.people.length) best = { about, x: about.x + metres * Math.cos(at), y: about.y + metres * Math.sin(at), people: [about, ...within] }
  }
  return best
}

/**
 * Discs with at least as many people as asked, the fullest first; nobody who stands in a fuller one has one of his own.
 * Around a person is the reading that passes both layouts of Annex A; any disc is stricter and finds people on its rim.
 */
export const discsOf = (tracks: readonly Track[], metres: number, reading: GatheringReading, leastFor: (about: Track) => number): Disc[] => {
  const [reach, look] = reading === 'person-centred' ? [metres, centred] : [2 * metres, turned]
  const cells = cellsOf(tracks, reach)
  const full = tracks.flatMap((about) => {
    const near = cells.near(about, reach)
    if (near.length < leastFor(about)) return []
    const disc = look(about, near, metres)
    return disc.people.length >= leastFor(about) ? [disc] : []
  })
  full.sort((one, two) => two.people.length - one.people.length || (one.about.carrier.id < two.about.carrier.id ? -1 : 1))
  const covered = new Set<Track>()
  return full.filter(({ about, people }) => {
    if (covered.has(about)) return false
    for (const track of people) covered.add(track)
    return true
  })
}
