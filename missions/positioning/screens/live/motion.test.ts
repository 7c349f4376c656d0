import { describe, expect, it } from 'vitest'
import type { LivePerson } from '../../contract/live.ts'
import { makeWalkers } from './motion.ts'

const person = (name: string, x: number, at: number, more: Partial<LivePerson> = {}): LivePerson => ({
  carrier: { person: name, name, class: 'employee', post: null, postName: null, department: null, departmentName: null },
  card: name, plan: '厂区', x, y: 0, floor: 1, at, silent: false, battery: null, fences: [], ...more,
})
/** One who stands at 0, and then is heard at 10 two seconds later, at the moment 100. */
const walking = () => {
  const walkers = makeWalkers()
  walkers.follow([person('甲', 0, 0)], 0, false)
  walkers.follow([person('甲', 10, 2_000)], 100, false)
  return walkers
}
const at = (walkers: ReturnType<typeof makeWalkers>, moment: number) => [walkers.place(moment), walkers.x[0]]

describe('people between two answers', () => {
  it('stand where they are first heard', () => {
    const walkers = makeWalkers()
    walkers.follow([person('甲', 7, 0)], 0, false)
    expect(at(walkers, 0)).toEqual([false, 7])
  })

  it('go evenly to where they are heard next, as long as it took them', () => {
    const walkers = walking()
    expect([at(walkers, 100), at(walkers, 1_100), at(walkers, 9_999)]).toEqual([[true, 0], [true, 5], [false, 10]])
  })

  it('go on from where they are drawn when a new answer is early', () => {
    const walkers = walking()
    walkers.follow([person('甲', 25, 3_000)], 1_100, false)
    expect([at(walkers, 1_100), at(walkers, 1_600), at(walkers, 2_100)]).toEqual([[true, 5], [true, 15], [false, 25]])
  })

  it('keep their way when nothing new is heard, and when others come and go', () => {
    const walkers = walking()
    walkers.follow([person('乙', 3, 0), person('甲', 10, 2_000, { battery: 50, silent: true })], 1_100, false)
    walkers.place(1_600)
    expect([walkers.x[0], walkers.x[1], walkers.silent[1], walkers.people.length]).toEqual([3, 7.5, 1, 2])
  })

  it('are there at once after a leap, on another floor, or where nothing may move', () => {
    for (const [next, still] of [[person('甲', 200, 2_000), false], [person('甲', 10, 2_000, { floor: 2 }), false], [person('甲', 10, 2_000), true]] as const) {
      const walkers = makeWalkers()
      walkers.follow([person('甲', 0, 0)], 0, false)
      walkers.follow([next], 50, still)
      expect(at(walkers, 50)).toEqual([false, next.x])
    }
  })

  it('take no longer than three seconds, however long nothing was heard', () => {
    const walkers = makeWalkers()
    walkers.follow([person('甲', 0, 0)], 0, false)
    walkers.follow([person('甲', 10, 60_000)], 0, false)
    expect([at(walkers, 1_500), at(walkers, 3_000)]).toEqual([[true, 5], [false, 10]])
  })
})
