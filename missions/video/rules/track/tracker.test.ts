import { describe, expect, it } from 'vitest'
import { expected } from './predict.ts'
import { type Found, NEW_TRACKER, track, type Tracker } from './tracker.ts'

const person = (x: number, score = 0.9, kind = 'person'): Found => ({ kind, box: { x, y: 0.4, width: 0.1, height: 0.3 }, score })
const run = (pictures: readonly { at: number; finds: readonly Found[] }[], from: Tracker = NEW_TRACKER) => {
  let tracker = from
  const seen = pictures.map(({ at, finds }) => {
    const next = track(tracker, finds, at)
    tracker = next.tracker
    return next.seen.map(({ id }) => id)
  })
  return { tracker, seen }
}

describe('who is followed', () => {
  it('keeps a number while walking, however often somebody looks', () => {
    for (const every of [100, 200, 500]) {
      const pictures = Array.from({ length: 20 }, (_, nth) => ({ at: nth * every, finds: [person(0.1 + nth * every * 0.00006)] }))
      expect(new Set(run(pictures).seen.flat())).toEqual(new Set([1]))
    }
  })

  it('two who pass each other keep theirs, as each is expected further on', () => {
    const pictures = Array.from({ length: 21 }, (_, nth) => ({ at: nth * 100, finds: [person(0.1 + nth * 0.03), { ...person(0.7 - nth * 0.03), box: { x: 0.7 - nth * 0.03, y: 0.45, width: 0.1, height: 0.3 } }] }))
    const { seen, tracker } = run(pictures)
    expect([seen[0], seen.at(-1)]).toEqual([[1, 2], [1, 2]])
    expect(tracker.followed.map(({ box }) => Math.round(box.x * 10) / 10)).toEqual([0.7, 0.1])
  })

  it('goes on with doubtful finds, begins with sure ones only', () => {
    expect(run([{ at: 0, finds: [person(0.1, 0.3)] }]).seen).toEqual([[]])
    const { seen, tracker } = run([{ at: 0, finds: [person(0.1)] }, { at: 1_000, finds: [person(0.1, 0.2), person(0.8, 0.2)] }])
    expect([seen, tracker.followed[0]?.score.toFixed(2)]).toEqual([[[1], [1]], '0.81'])
  })

  it('outlives two seconds without a sight, by the clock and not by pictures', () => {
    expect(run([{ at: 0, finds: [person(0.1)] }, { at: 1_900, finds: [] }, { at: 2_000, finds: [person(0.1)] }]).seen).toEqual([[1], [], [1]])
    expect(run([{ at: 0, finds: [person(0.1)] }, { at: 2_100, finds: [] }, { at: 2_200, finds: [person(0.1)] }]).seen).toEqual([[1], [], [2]])
  })

  it('does not take one kind for another, nor two tracks for one find', () => {
    expect(run([{ at: 0, finds: [person(0.1)] }, { at: 100, finds: [person(0.1, 0.9, 'smoke')] }]).seen).toEqual([[1], [2]])
    expect(run([{ at: 0, finds: [person(0.1), person(0.13)] }, { at: 100, finds: [person(0.12)] }]).seen[1]).toHaveLength(1)
    expect(run([{ at: 0, finds: [person(0.1)] }, { at: 100, finds: [person(0.1), person(0.12)] }]).seen[1]).toEqual([1, 2])
  })
})

it('whoever is out of sight is guessed ahead for a second and a half', () => {
  const course = { box: { x: 0.1, y: 0.2, width: 0.1, height: 0.2 }, at: 0, speed: { x: 0.1, y: 0 } }
  expect([500, 1_500, 9_000].map((at) => expected(course, at).x.toFixed(2))).toEqual(['0.15', '0.25', '0.25'])
})
