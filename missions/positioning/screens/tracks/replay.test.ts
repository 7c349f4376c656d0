import { expect, it } from 'vitest'
import { DAY } from '@anlan/kernel/time'
import { spanFault } from './span-fault.ts'
import { inkOf } from './track-inks.ts'

it('says what is wrong with a span before it is asked', () => {
  expect([spanFault(undefined, 5), spanFault(5, 5), spanFault(0, 7 * DAY + 1), spanFault(0, 7 * DAY)]).toEqual(['请填写起止时间', '结束时间应晚于开始时间', '一次最多查看 7 天', undefined])
})

it('tells twelve people apart without a colour of law', () => {
  const looks = Array.from({ length: 12 }, (_, place) => JSON.stringify(inkOf(place)))
  expect(new Set(looks).size).toBe(12)
  expect(looks.join(' ')).not.toMatch(/cf1322|d46b08|d4b106|1677ff/)
})
