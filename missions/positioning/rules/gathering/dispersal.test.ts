import { describe, expect, it } from 'vitest'
import { confirmOf, type Course, decideDispersal, needsPerson, stateOf } from './dispersal.ts'
import { worse, worstOf } from './worst.ts'

const course = (more: Partial<Course> = {}): Course => ({ kind: 'gathering', worst: 'red', dispersedAt: 5, endedAt: null, ...more })
const decide = (given: Course | undefined, there: readonly string[] = []) => decideDispersal({ course: given, there, least: 3 })

describe('a gathering is over', () => {
  it.each([['red', true], ['orange', true], ['yellow', false], ['blue', false]] as const)('%s: by a person %s', (worst, person) => expect(needsPerson(course({ worst }))).toBe(person))
  it('and no other alarm is so', () => expect(needsPerson(course({ kind: 'over-count' }))).toBe(false))
  it('when its dispersal is confirmed', () => expect(decide(course(), ['王芳', '李强'])).toEqual({ accepted: true, value: { dispersedAt: 5 } }))
  it.each([
    ['no-such-alarm', decide(undefined)],
    ['not-a-gathering', decide(course({ kind: 'sos' }))],
    ['alarm-over', decide(course({ endedAt: 9 }))],
    ['ends-by-itself', decide(course({ worst: 'yellow' }))],
    ['not-dispersed', decide(course({ dispersedAt: null }))],
    ['not-dispersed', decide(course(), ['甲', '乙', '丙'])],
  ])('not: %s', (code, decision) => expect(decision).toMatchObject({ accepted: false, refusal: { code } }))
  it('and who is still there is told, no more than eight by name', () => {
    const names = Array.from({ length: 9 }, (_, n) => `员工${n + 1}`)
    expect(decide(course(), names)).toMatchObject({ refusal: { message: expect.stringContaining('9 人（员工1、员工2、员工3、员工4、员工5、员工6、员工7、员工8 等）'), facts: { people: 9 } } })
    expect(decide(course(), ['甲', '乙', '丙'])).toMatchObject({ refusal: { message: expect.stringContaining('3 人（甲、乙、丙）') } })
  })
})

describe('how it stands', () => {
  it.each([[course({ dispersedAt: null }), 'standing', 'later'], [course(), 'dispersed', 'now'], [course({ endedAt: 9 }), 'ended', 'none'], [course({ worst: 'yellow', dispersedAt: null }), 'standing', 'none']] as const)('%o', (given, state, confirm) => {
    expect([stateOf(given), confirmOf(given)]).toEqual([state, confirm])
  })
  it('keeps the worst', () => {
    expect([worse('red', 'orange'), worse('orange', 'orange'), worstOf('yellow', undefined), worstOf('yellow', 'red'), worstOf('red', 'yellow')]).toEqual([true, false, 'yellow', 'red', 'red'])
  })
})
