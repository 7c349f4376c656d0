import { describe, expect, it } from 'vitest'
import { SECOND } from '@anlan/kernel/time'
import { POSITIONING } from '@anlan/standards/positioning'
import { chanceOf, normal } from '../../../../testbed/chance.ts'
import { fixOf, person, TEN } from '../../../../testbed/benches/positioning/stage.ts'
import { smooth } from './smoothing.ts'
import { trackOf } from './track.ts'

/** Reports every two seconds from wherever he truly is. @returns how far off we had him at each */
const errors = (truth: readonly (readonly [x: number, y: number])[], sigma: number, seed = 1): number[] => {
  const chance = chanceOf(seed)
  const it = trackOf(person('ann'))
  return truth.map(([x, y], at) => {
    const now = TEN + at * 2 * SECOND
    smooth(it, fixOf('ann', now, x + normal(chance, sigma), y + normal(chance, sigma), { accuracy: sigma * 1.51 }), now)
    return Math.hypot(it.x - x, it.y - y)
  })
}
const share = (all: readonly number[]): number => [...all].sort((one, two) => one - two)[Math.floor((all.length * POSITIONING.accuracyPercent.value) / 100)] as number
const still = (count: number): [number, number][] => Array.from({ length: count }, () => [50, 50])

describe('smoothing', () => {
  it('halves the noise of one who stands', () => expect(share(errors(still(300), 1.5).slice(10))).toBeLessThan(1.2))
  it('follows one who walks within what the standard allows', () => {
    const walk = Array.from({ length: 200 }, (_, at): [number, number] => [at * 2.8, 0])
    expect(share(errors(walk, 1.5))).toBeLessThan(POSITIONING.dynamicMetres.value)
  })
  it('passes the route of Annex A: five metres walked, ten seconds stood, the first fix after five', () => {
    // 100 points, 5 m apart, 1.25 m/s: two fixes on the way, five at the point; the third at the point comes after T+5 s.
    const route = Array.from({ length: 100 }, (_, stop): [number, number][] => [[stop * 5 - 2.5, 0], ...Array.from({ length: 6 }, (): [number, number] => [stop * 5, 0])]).flat()
    const atPoints = errors(route, 1.5, 3).filter((_error, at) => at % 7 === 4)
    expect(atPoints).toHaveLength(100)
    expect(share(atPoints)).toBeLessThan(POSITIONING.staticMetres.value)
  })
  it('is there within two fixes when somebody steps over a line by three metres either side', () => {
    const steps = errors([...still(30), [56, 50], [56, 50], [56, 50]], 0)
    expect(steps.at(-2)).toBeLessThan(3)
  })

  const told = (...fixes: readonly ReturnType<typeof fixOf>[]) => {
    const it = trackOf(person('ann'))
    for (const fix of fixes) smooth(it, fix, fix.at)
    return it
  }
  const here = (seconds: number, more = {}) => fixOf('ann', TEN + seconds * SECOND, 0, 0, more)
  const far = (seconds: number, more = {}) => fixOf('ann', TEN + seconds * SECOND, 300, 0, more)

  it('holds back a leap that nobody can run, but not for ever', () => {
    expect(told(here(0), here(2), far(4)).x).toBe(0)
    expect(told(here(0), here(2), far(4), far(6)).x).toBe(0)
    expect(told(here(0), here(2), far(4), far(6), far(8)).x).toBe(300)
  })
  it('forgets a single leap', () => expect(told(here(0), far(2), here(4), far(6), here(8), far(10)).x).toBe(0))
  it.each([['another kind of ground', { indoor: true }], ['another floor', { floor: 2 }], ['another plan', { plan: 'B' }]])('takes %s at once', (_case, more) => {
    expect(told(here(0), here(2), far(4, more)).x).toBe(300)
  })
  it('believes the next place after a long silence', () => expect(told(here(0), far(60)).x).toBe(300))
  it('weighs by accuracy: a vague report moves less than an exact one', () => {
    const after = (accuracy: number) => told(here(0), here(2), fixOf('ann', TEN + 4 * SECOND, 2, 0, { accuracy })).x
    expect(after(10)).toBeLessThan(after(1))
    expect(after(0)).toBeLessThanOrEqual(2)
  })
})
