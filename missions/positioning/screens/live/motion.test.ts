import { describe, expect, it } from 'vitest'
import type { LivePerson } from '../../contract/live.ts'
import { progress, walkOn } from './motion.ts'

const person = (x: number, more: Partial<LivePerson> = {}): LivePerson => ({
  carrier: { person: 'a', name: '王芳', class: 'employee', post: null, postName: null, department: null, departmentName: null },
  card: 'K1', plan: '厂区', x, y: 0, floor: 1, at: 0, silent: false, battery: null, fences: [], ...more,
})
const started = walkOn(new Map(), [person(0)], 0, 2000)

describe('people between two answers', () => {
  it('stand where they are first heard', () => expect(progress(started.get('a')!, 0)).toBe(1))

  it('go evenly to where they are heard next', () => {
    const walker = walkOn(started, [person(10)], 100, 2000).get('a')!
    expect([progress(walker, 100), progress(walker, 1100), progress(walker, 9999)]).toEqual([0, 0.5, 1])
  })

  it('go on from where they are drawn when a new answer is early', () => {
    const walking = walkOn(started, [person(10)], 0, 2000)
    expect(walkOn(walking, [person(20)], 1000, 2000).get('a')).toMatchObject({ fromX: 5, since: 1000, until: 3000 })
  })

  it('keep their way when nothing new is heard', () => {
    const walking = walkOn(started, [person(10)], 0, 2000)
    expect(walkOn(walking, [person(10, { battery: 50 })], 1000, 2000).get('a')).toMatchObject({ fromX: 0, until: 2000 })
  })

  it('are there at once after a leap, on another floor, or where nothing may move', () => {
    for (const [next, span] of [[person(200), 2000], [person(10, { floor: 2 }), 2000], [person(10), 0]] as const)
      expect(progress(walkOn(started, [next], 50, span).get('a')!, 50)).toBe(1)
  })
})
