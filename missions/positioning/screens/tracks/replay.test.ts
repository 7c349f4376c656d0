import { expect, it } from 'vitest'
import { DAY } from '@anlan/kernel/time'
import { advance } from './replay-clock.ts'
import { spanFault } from './span-fault.ts'
import { inkOf } from './track-inks.ts'

it('says what is wrong with a span before it is asked', () => {
  expect([spanFault(undefined, 5), spanFault(5, 5), spanFault(0, DAY + 1), spanFault(0, DAY)]).toEqual(['请填写起止时间', '结束时间应晚于开始时间', '一次最多查看 24 小时', undefined])
})

it('runs as fast as asked and stops at the end', () => expect([advance(0, 16, 60, 10_000), advance(9_990, 16, 60, 10_000)]).toEqual([960, 10_000]))

it('tells twelve people apart without a colour of law', () => {
  const looks = Array.from({ length: 12 }, (_, place) => JSON.stringify(inkOf(place)))
  expect(new Set(looks).size).toBe(12)
  expect(looks.join(' ')).not.toMatch(/cf1322|d46b08|d4b106|1677ff/)
})
