import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LivePerson, LivePicture } from '../../contract/live.ts'
import type { LiveStep } from '../../contract/live-stream.ts'
import { followLive } from './follow-live.ts'
import { liveSteps, type NumberedPicture, numberPicture } from './live-steps.ts'

const person = (name: string, x: number, more: Partial<LivePerson> = {}): LivePerson => ({
  carrier: { person: name, name, class: 'employee', post: null, postName: null, department: null, departmentName: null },
  card: `K-${name}`, plan: '厂区', x, y: 0, floor: 1, at: 1_000, silent: false, battery: 80, fences: ['a'], ...more,
})
const picture = (now: number, people: readonly LivePerson[], more: Partial<LivePicture> = {}): LivePicture => ({
  now, people: [...people], areas: [], standing: [], counts: { online: people.length, silent: 0, employee: people.length, contractor: 0, visitor: 0 }, ...more,
})
const kinds = (steps: readonly LiveStep[]) => steps.map(({ kind }) => kind)
const seen = (steps: readonly LiveStep[], by = followLive()) => steps.map(by.take).at(-1)
const first = numberPicture(undefined, picture(1_000, [person('王芳', 1), person('李强', 2)]))

describe('what is said of a picture', () => {
  it('is all of it to whom nothing was said, in slices of two hundred', () => {
    expect(kinds(liveSteps(undefined, first))).toEqual(['whole', 'people', 'turn'])
    const many = numberPicture(undefined, picture(0, Array.from({ length: 401 }, (_, at) => person(`员工${at}`, at))))
    expect(kinds(liveSteps(undefined, many))).toEqual(['whole', 'people', 'people', 'people', 'turn'])
  })

  it('is only that time passes when nothing happened', () => {
    const next = numberPicture(first, picture(2_000, [person('王芳', 1), person('李强', 2)]))
    expect(next.people.get(0)).toBe(first.people.get(0))
    expect(liveSteps(first, next)).toEqual([{ kind: 'turn', now: 2_000, rest: {} }])
  })

  it('is two numbers of who moved, and everything of who changed', () => {
    const next = numberPicture(first, picture(3_000, [person('王芳', 1.237, { at: 2_500 }), person('李强', 2, { fences: ['a', 'b'] })]))
    expect(liveSteps(first, next)).toEqual([
      { kind: 'people', people: [[1, person('李强', 2, { fences: ['a', 'b'] })]] },
      { kind: 'moved', now: 3_000, who: [0], x: [124], y: [0], ago: [500] },
      { kind: 'turn', now: 3_000, rest: {} },
    ])
  })

  it('is who left; nobody gets a number that was another’s', () => {
    const next = numberPicture(first, picture(2_000, [person('赵敏', 9), person('李强', 2)]))
    expect(liveSteps(first, next)).toMatchObject([{ kind: 'left', who: [0] }, { kind: 'people', people: [[2, { carrier: { name: '赵敏' } }]] }, { kind: 'turn' }])
  })

  it('is what else is not as it was, and no more', () => {
    const areas = [{ fence: 'a', name: '罐区', heads: 2, silent: 0 }]
    const next = numberPicture(first, picture(2_000, [person('王芳', 1), person('李强', 2)], { areas }))
    expect(liveSteps(first, next)).toEqual([{ kind: 'turn', now: 2_000, rest: { areas } }])
  })
})

describe('who follows it', () => {
  it('sees nothing before the whole, and ignores who is not there', () => {
    const follower = followLive()
    expect(follower.take({ kind: 'turn', now: 1, rest: {} })).toBeUndefined()
    expect(follower.take({ kind: 'whole' })).toBeUndefined()
    expect(follower.take({ kind: 'moved', now: 1, who: [7], x: [1], y: [1], ago: [0] })).toBeUndefined()
    expect(follower.take({ kind: 'turn', now: 1, rest: {} })).toEqual({ now: 1, people: [] })
  })

  it('sees the picture as it is, whichever pictures were left out on the way', () => {
    const crowd = fc.array(fc.record({ who: fc.integer({ min: 0, max: 9 }), x: fc.double({ min: 0, max: 99, noNaN: true }), battery: fc.integer({ min: 0, max: 2 }) }), { maxLength: 12 })
      .map((all) => [...new Map(all.map(({ who, x, battery }) => [who, person(`员工${who}`, Math.round(x * 100) / 100, { battery })])).values()])
    fc.assert(fc.property(fc.array(fc.record({ crowd, told: fc.boolean() }), { minLength: 1, maxLength: 8 }), (turns) => {
      const follower = followLive()
      let [made, said]: [NumberedPicture | undefined, NumberedPicture | undefined] = [undefined, undefined]
      for (const [now, turn] of turns.entries()) {
        made = numberPicture(made, picture(now, turn.crowd))
        if (!turn.told) continue
        const found = seen(liveSteps(said, made), follower)
        said = made
        const named = (people: readonly LivePerson[] = []) => people.toSorted((a, b) => a.card.localeCompare(b.card))
        expect({ ...found, people: named(found?.people) }).toEqual({ ...made.picture, people: named(made.picture.people) })
      }
    }))
  })
})
