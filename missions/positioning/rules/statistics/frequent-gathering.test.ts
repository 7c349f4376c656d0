import { describe, expect, it } from 'vitest'
import { DAY, startOfDay } from '@anlan/kernel/time'
import type { FrequentGathering } from '../../contract/frequent-gathering.ts'
import { ASSUMED_WATCH, decideAnswer, decideFinish, type Gathering, isOverdue, isSamePlace, judgeFrequent, owedAt } from './frequent-gathering.ts'

const NOW = startOfDay('2026-11-23') + 9 * 3_600_000
const [wang, li] = [{ id: 'w', name: '王芳' }, { id: 'l', name: '李强' }]
const gathering = (daysAgo: number, more: Partial<Gathering> = {}): Gathering => ({ at: NOW - daysAgo * DAY, plan: '厂区', floor: 1, x: 10, y: 10, level: 'orange', people: [wang, li], ...more })
const judge = (gatherings: readonly Gathering[], asked: readonly FrequentGathering[] = []) => judgeFrequent(gatherings.at(-1) as Gathering, { id: 'id', now: NOW, watch: ASSUMED_WATCH, place: '罐区', gatherings, asked })
const three = [gathering(20, { x: 4, people: [wang] }), gathering(5, { x: 16 }), gathering(0)]
const asked = (): FrequentGathering => judge(three) ?? expect.fail()
const by = { name: '苗可嘉', at: NOW }

it('is one place within the radius of a gathering, on one floor of one plan', () => {
  expect([isSamePlace(gathering(0), gathering(0, { x: 25 })), isSamePlace(gathering(0), gathering(0, { x: 25.1 })), isSamePlace(gathering(0), gathering(0, { floor: 2 })), isSamePlace(gathering(0), gathering(0, { plan: '楼' }))]).toEqual([true, false, false, false])
})

describe('a place where people gather', () => {
  it('is asked about when it comes often enough', () => {
    expect(judge(three.slice(1))).toBeUndefined()
    expect(judge([gathering(40), ...three.slice(1)])).toBeUndefined()
    expect(judge([gathering(1, { x: 90 }), ...three.slice(1)])).toBeUndefined()
    expect(asked()).toMatchObject({ id: 'id', state: 'asked', place: '罐区', x: 10, y: 10, times: 3, dueAt: NOW + 7 * DAY, version: 1, who: [{ name: '王芳', times: 3 }, { name: '李强', times: 2 }], gatherings: [{ people: 1 }, { people: 2 }, { people: 2, level: 'orange' }] })
  })

  it('is asked about once: more of them stand on the same question, the same one not twice', () => {
    const first = asked()
    const next = judge([...three, gathering(-1)], [first])
    expect(next).toMatchObject({ id: 'id', times: 4, version: 2, gatherings: { length: 4 }, who: [{ times: 4 }, { times: 3 }] })
    expect(judge(three, [first])).toBeUndefined()
  })

  it('is asked about anew only for what came after the measures', () => {
    const finished: FrequentGathering = { ...asked(), state: 'finished', finished: { by: '苗可嘉', at: NOW - 10 * DAY } }
    expect(judge(three, [finished])).toBeUndefined()
    expect(judge([gathering(3), ...three.slice(1)], [finished])).toMatchObject({ times: 3, state: 'asked', version: 1 })
  })

  it('has those who were there as often in order of their names', () => expect(judge([gathering(2), gathering(1), gathering(0)])?.who.map(({ name }) => name)).toEqual(['李强', '王芳']))
})

describe('the answer', () => {
  const answer = { version: 1, cause: '等候签字', measures: '改到休息室', until: '2026-12-01' }
  it('names cause, measures, who and until when', () => {
    expect(decideAnswer(answer, { found: asked(), responsible: wang, by })).toMatchObject({ value: { state: 'answered', cause: '等候签字', responsible: wang, until: '2026-12-01', answered: { by: '苗可嘉' }, version: 2 } })
  })

  it('is refused for nothing, an old version, nobody, or a day that has passed', () => {
    const code = (input: object, facts: object) => decideAnswer({ ...answer, ...input }, { found: asked(), responsible: wang, by, ...facts })
    expect(code({}, { found: undefined })).toMatchObject({ refusal: { code: 'no-such-gathering' } })
    expect(code({ version: 2 }, {})).toMatchObject({ refusal: { code: 'stale' } })
    expect(code({}, { responsible: undefined })).toMatchObject({ refusal: { field: 'responsible' } })
    expect(code({ until: '2026-11-22' }, {})).toMatchObject({ refusal: { code: 'until-past' } })
  })

  it('is followed by the end of the measures', () => {
    expect(decideFinish({ version: 1, result: '没有再出现' }, { found: asked(), by }).accepted).toBe(false)
    const answered: FrequentGathering = { ...asked(), state: 'answered', until: '2026-12-01' }
    expect(decideFinish({ version: 1, result: '没有再出现' }, { found: answered, by })).toMatchObject({ value: { state: 'finished', result: '没有再出现', finished: { at: NOW } } })
  })

  it('is owed by a day, and so are the measures', () => {
    const first = asked()
    expect([owedAt(first), owedAt({ ...first, state: 'answered', until: '2026-12-01' }), owedAt({ ...first, state: 'answered' }), owedAt({ ...first, state: 'finished' })]).toEqual([NOW + 7 * DAY, startOfDay('2026-12-02'), null, null])
    expect([isOverdue(first, NOW), isOverdue(first, NOW + 7 * DAY), isOverdue({ ...first, state: 'finished' }, NOW + 99 * DAY)]).toEqual([false, true, false])
  })
})
