import { describe, expect, it } from 'vitest'
import { SECOND } from '@anlan/kernel/time'
import { fence, nobody, openStage, rule, settingOf, square } from '../../../../testbed/benches/positioning/stage.ts'

const NAMES = Array.from({ length: 9 }, (_, at) => `p${at}`)
type Given = Partial<Parameters<typeof openStage>[0]>

/** So many people a metre apart, at 100, 100. */
const crowd = (count: number, given: Given = {}) => {
  const stage = openStage({ people: NAMES, ...given })
  for (let at = 0; at < count; at += 1) stage.put(`p${at}`, 100 + at, 100)
  return stage
}
const levels = (stage: ReturnType<typeof crowd>) => stage.told.map(({ level, value }) => `${level} ${value}`)

describe('人员聚集', () => {
  it.each([[2, []], [3, ['yellow 3']], [4, ['orange 4']], [6, ['orange 6']], [7, ['red 7']]] as const)('of %d people', (count, told) => {
    const stage = crowd(count)
    stage.run(70)
    expect(levels(stage)).toEqual(told)
  })
  it('lasts for longer than a minute', () => {
    const stage = crowd(3)
    expect(stage.run(61)).toEqual([])
    expect(stage.run(1)).toEqual(['gathering begun'])
    expect(stage.told[0]).toMatchObject({ fence: null, carriers: ['p0', 'p1', 'p2'], plan: 'A', floor: 1, allowed: 2, y: 100 })
  })
  it('changes its level with people who come, and ends when they disperse', () => {
    const stage = crowd(3)
    stage.run(65)
    for (const at of [3, 4, 5, 6]) stage.put(`p${at}`, 100 + at, 100)
    expect(stage.run(12)).toEqual(['gathering changed'])
    NAMES.forEach((name, at) => stage.put(name, at * 100, 300))
    expect(stage.run(30)).toEqual(['gathering ended'])
    expect(levels(stage)).toEqual(['yellow 3', 'red 7', 'red 7'])
    expect(new Set(stage.told.map(({ cause }) => cause)).size).toBe(1)
  })
  it('stays the same while one of it steps out and back', () => {
    const stage = crowd(3)
    stage.run(30)
    stage.put('p2', 100, 125)
    stage.run(4)
    stage.put('p2', 102, 100)
    expect(stage.run(40)).toEqual(['gathering begun'])
  })
  it('is two where two are apart, and none across floors', () => {
    const stage = crowd(3)
    for (const at of [3, 4, 5]) stage.put(`p${at}`, 200 + at, 100)
    expect(stage.run(65)).toEqual(['gathering begun', 'gathering begun'])
    const house = openStage({ people: NAMES })
    for (const at of [0, 1, 2]) house.put(`p${at}`, 100, 100, { floor: at })
    expect(house.run(70)).toEqual([])
  })
  it('of people on a rim is found by any disc, not around a person', () => {
    const rim = (reading: 'person-centred' | 'any-disc') => {
      const stage = openStage({ people: NAMES, figures: { gatheringReading: reading } })
      for (const at of [0, 1, 2]) stage.put(`p${at}`, 100 + 14 * Math.cos((at * 2 * Math.PI) / 3), 100 + 14 * Math.sin((at * 2 * Math.PI) / 3))
      return stage.run(70)
    }
    expect([rim('person-centred'), rim('any-disc')]).toEqual([[], ['gathering begun']])
  })
  it('by any disc: nobody alone, nobody too far apart', () => {
    const stage = openStage({ people: NAMES, figures: { gatheringReading: 'any-disc' } })
    stage.put('p0', 100, 100)
    stage.put('p1', 129, 100)
    stage.put('p2', 71, 100)
    expect(stage.run(70)).toEqual([])
  })
  it('splits: one part goes on as the same, the other is new; and merges: the larger part goes on', () => {
    const stage = openStage({ people: [...NAMES].reverse() })
    const put = (names: readonly number[], x: number) => names.forEach((at) => stage.put(`p${at}`, x, 100))
    put([0, 1, 2, 3, 4, 5, 6], 100)
    stage.run(65)
    put([4, 5, 6], 160)
    expect(stage.run(90)).toEqual(['gathering changed', 'gathering begun'])
    const [first, , second] = stage.told.map(({ cause }) => cause)
    expect(second).not.toBe(first)
    put([4, 5, 6], 101)
    expect(stage.run(40)).toEqual(['gathering changed', 'gathering ended'])
    expect(stage.told.slice(3).map(({ cause }) => cause)).toEqual([first, second])
  })
  it('of equal size are told in an order that does not depend on the register', () => {
    const order = (people: readonly string[]) => {
      const stage = openStage({ people })
      people.forEach((name) => stage.put(name, 100 + 100 * Math.floor(Number(name.slice(1)) / 3), 100))
      stage.run(65)
      return stage.told.map(({ carriers }) => carriers.join())
    }
    expect(order(NAMES)).toEqual(['p0,p1,p2', 'p3,p4,p5', 'p6,p7,p8'])
    expect(order([...NAMES].reverse())).toEqual(order(NAMES))
  })
  it('by any disc counts two at the same spot as two', () => {
    const stage = openStage({ people: NAMES, figures: { gatheringReading: 'any-disc' } })
    stage.put('p0', 100, 100)
    stage.put('p1', 120, 100)
    stage.put('p2', 120, 100)
    stage.run(70)
    expect(levels(stage)).toEqual(['yellow 3'])
  })
  it('needs people who are heard; one that stands goes on when their cards fall silent', () => {
    const stage = crowd(3)
    stage.run(10)
    for (const at of [0, 1, 2]) stage.mute(`p${at}`)
    expect(stage.run(120)).toEqual(['gathering begun', 'lost begun', 'lost begun', 'lost begun'])
    const early = crowd(3, { figures: { lostSeconds: 20 } })
    early.run(10)
    for (const at of [0, 1, 2]) early.mute(`p${at}`)
    expect(early.run(120)).toEqual(['lost begun', 'lost begun', 'lost begun'])
  })
})

describe('人员聚集 by the rules of fences', () => {
  const yard = (more = {}, id = 'yard', left = 80) => fence(id, square(left, 80, 60), [rule('over-count', { threshold: 99 }), rule('gathering', more)])
  it('is looked for in fences that have such a rule, and nowhere else', () => {
    const inside = crowd(3, { fences: [yard()] })
    expect(inside.run(65)).toEqual(['gathering begun'])
    expect(inside.told[0]?.fence).toBe('yard')
    expect(crowd(3, { fences: [yard({}, 'elsewhere', 300)] }).run(70)).toEqual([])
  })
  it.each([[5, null, 5, true], [5, '>=' as const, 5, true], [5, '>' as const, 5, false], [5, '>' as const, 6, true], [5, null, 4, false]])('has the number %d %s of its rule: %d people', (threshold, operator, count, found) => {
    expect(crowd(count, { fences: [yard({ threshold, operator, graceSeconds: 10, level: 'blue' })] }).run(15)).toEqual(found ? ['gathering begun'] : [])
  })
  it('does not count those whom the rule does not bind, nor out of its hours', () => {
    expect(crowd(3, { fences: [yard({ but: { ...nobody, persons: ['p0'] } })] }).run(70)).toEqual([])
    expect(crowd(3, { fences: [yard({ windows: [{ days: [], from: '20:00', to: '21:00' }] })] }).run(70)).toEqual([])
  })
  it('goes by the first fence of two', () => {
    const stage = crowd(3, { fences: [yard({}, 'first'), yard({ graceSeconds: 0 }, 'second')] })
    stage.run(65)
    expect(stage.told.map((it) => it.fence)).toEqual(['first'])
  })
  it('is kept back by a silence', () => {
    const stage = crowd(3)
    stage.engine.change(settingOf({ people: NAMES, silences: [{ kind: 'gathering', fence: null, from: 0, until: stage.now() + 100 * SECOND }] }))
    expect(stage.run(95)).toEqual([])
    expect(stage.run(10)).toEqual(['gathering begun'])
  })
})
