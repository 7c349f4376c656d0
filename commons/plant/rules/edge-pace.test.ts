import { expect, it } from 'vitest'
import type { EdgeSample } from '../contract/edge.ts'
import { edgeBackOff, enqueue, MOST_WAITING, stateOfRound, troubleOf } from './edge-pace.ts'

const good: EdgeSample = { tag: 'LT-1', value: 1, quality: 'good' }
const bad = (tag: string, error?: string): EdgeSample => ({ tag, value: null, quality: 'bad', ...(error === undefined ? {} : { error }) })

it('waits longer after each failure, a minute at most', () => {
  expect([1, 2, 3, 6, 7, 50].map(edgeBackOff)).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000])
})

it('tells a round in which something was wrong from one in which nothing was', () => {
  expect([stateOfRound([good], 0), stateOfRound([good, bad('X')], 0), stateOfRound([good], 1)]).toEqual(['running', 'partial', 'partial'])
  expect(troubleOf([good], [])).toBeNull()
  expect(troubleOf([bad('A', '没有此地址'), bad('B')], ['C'])).toBe('C：监测点台账中没有此位号；A：没有此地址；B：数值无效')
  expect(troubleOf(['A', 'B', 'C', 'D'].map((tag) => bad(tag)), [])).toBe('A：数值无效；B：数值无效；C：数值无效 等 4 个测点')
})

it('keeps the newest rounds and counts what it lets go', () => {
  expect(enqueue([{ at: 1 }], { at: 2 })).toEqual({ waiting: [{ at: 1 }, { at: 2 }], dropped: 0 })
  const full = Array.from({ length: MOST_WAITING }, (_, at) => ({ at }))
  const { waiting, dropped } = enqueue(full, { at: -7 })
  expect([waiting.length, waiting[0], waiting.at(-1), dropped]).toEqual([MOST_WAITING, { at: 1 }, { at: -7 }, 1])
})
