import { describe, expect, it } from 'vitest'
import { SECOND } from '@anlan/kernel/time'
import { fence, nobody, openStage, person, rule, square } from '../../../../testbed/benches/positioning/stage.ts'

const NAMES = ['ann', 'ben', 'cai', 'dan']
const roomOf = (...rules: Parameters<typeof fence>[2]) => fence('room', square(0, 0, 20), rules)
const stageOf = (room: ReturnType<typeof roomOf>, inside: number) => {
  const stage = openStage({ people: NAMES, fences: [room], figures: { gatheringSeconds: 9_999 } })
  NAMES.forEach((name, at) => stage.put(name, at < inside ? 10 : 60, 10))
  return stage
}

describe('超员', () => {
  it.each([['>', 3, []], ['>', 4, ['over-count begun']], ['>=', 3, ['over-count begun']], ['>=', 2, []]] as const)('%s 3 with %d heads', (operator, heads, told) => {
    expect(stageOf(roomOf(rule('over-count', { threshold: 3, operator })), heads).run(20)).toEqual(told)
  })
  it('is more than, where the rule does not say, and only after a moment', () => {
    const stage = stageOf(roomOf(rule('over-count', { threshold: 3 })), 4)
    expect(stage.run(5)).toEqual([])
    expect(stage.run(3)).toEqual(['over-count begun'])
    expect(stage.told[0]).toMatchObject({ cause: 'over-count:room:0', value: 4, allowed: 3, level: 'orange', carriers: NAMES, x: 10, y: 10, floor: 1, plan: 'A' })
  })
  it('says when there are more or fewer, and when it is over', () => {
    const stage = stageOf(roomOf(rule('over-count', { threshold: 1, graceSeconds: 0, level: 'yellow' })), 3)
    expect(stage.run(2)).toEqual(['over-count begun'])
    stage.put('dan', 10, 10)
    expect(stage.run(14)).toEqual(['over-count changed'])
    expect(stage.told[1]).toMatchObject({ value: 4, level: 'yellow' })
    for (const name of NAMES) stage.put(name, 60, 10)
    expect(stage.run(20)).toEqual(['over-count ended'])
  })
  it('is not upset by one who blinks over the line', () => {
    const stage = stageOf(roomOf(rule('over-count', { threshold: 2, graceSeconds: 0 })), 3)
    stage.run(4)
    stage.put('dan', 10, 10)
    stage.run(2)
    stage.put('dan', 60, 10)
    expect(stage.run(10)).toEqual([])
  })
  it('counts those who fell silent where they were last seen', () => {
    const stage = stageOf(roomOf(rule('over-count', { threshold: 3 })), 3)
    stage.run(4)
    stage.mute('ann')
    stage.run(90)
    expect(stage.engine.heads('room')).toEqual({ heads: 3, silent: 1 })
    stage.put('dan', 10, 10)
    expect(stage.run(20)).toEqual(['over-count begun'])
  })
  it('counts only those whom the rule binds', () => {
    expect(stageOf(roomOf(rule('over-count', { threshold: 3, but: { ...nobody, persons: ['ann'] } })), 4).run(20)).toEqual([])
  })
  it('without a number asks nothing', () => expect(stageOf(roomOf(rule('over-count')), 4).run(20)).toEqual([]))
  it('stands in the middle of its fence and on its floor', () => {
    const stage = openStage({ people: ['ann'], fences: [fence('loft', { kind: 'circle', x: 5, y: 6, radius: 4 }, [rule('over-count', { threshold: 0, graceSeconds: 0 })], { floors: { from: 3, to: 4 } })] })
    stage.put('ann', 5, 5, { floor: 4 })
    stage.run(2)
    expect(stage.told[0]).toMatchObject({ x: 5, y: 6, floor: 3 })
  })
})

describe('缺员', () => {
  it('is fewer than the number, for longer than a minute', () => {
    const stage = stageOf(roomOf(rule('under-count', { threshold: 2 })), 1)
    expect(stage.run(60)).toEqual([])
    expect(stage.run(3)).toEqual(['under-count begun'])
    expect(stage.told[0]).toMatchObject({ value: 1, allowed: 2, carriers: ['ann'], level: 'yellow' })
    stage.put('ben', 10, 10)
    expect(stage.run(12)).toEqual(['under-count ended'])
  })
  it.each([['<', 2, []], ['<=', 2, ['under-count begun']]] as const)('%s 2 with %d heads', (operator, heads, told) => {
    expect(stageOf(roomOf(rule('under-count', { threshold: 2, operator, graceSeconds: 0, level: 'red' })), heads).run(4).slice(-1)).toEqual(told)
  })
  it('names who is missing', () => {
    const stage = stageOf(roomOf(rule('under-count', { who: { ...nobody, persons: ['ann', 'dan'] }, graceSeconds: 10 })), 1)
    expect(stage.run(13)).toEqual(['under-count begun'])
    expect(stage.told[0]).toMatchObject({ value: 1, allowed: 2, carriers: ['dan'] })
    stage.put('dan', 10, 10)
    expect(stage.run(12)).toEqual(['under-count ended'])
  })
  it('asks for somebody of each post, whoever it is', () => {
    const people = [person('ann', { post: 'guardian' }), person('ben', { post: 'guardian' }), person('cai')]
    const stage = openStage({ people, fences: [roomOf(rule('under-count', { who: { ...nobody, posts: ['guardian'] }, graceSeconds: 5 }))] })
    stage.put('cai', 10, 10)
    expect(stage.run(8)).toEqual(['under-count begun'])
    stage.put('ben', 10, 10)
    expect(stage.run(8)).toEqual(['under-count ended'])
  })
  it('is not raised by silence: the guardian whose card went quiet was last seen there', () => {
    const stage = stageOf(roomOf(rule('under-count', { who: { ...nobody, persons: ['ann'] }, graceSeconds: 5 })), 1)
    stage.run(4)
    stage.mute('ann')
    expect(stage.run(120)).toEqual(['lost begun'])
    expect(stage.told[0]).toMatchObject({ since: stage.now() - 121 * SECOND, fence: 'room' })
  })
})
