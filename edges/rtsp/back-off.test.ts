import { expect, it } from 'vitest'
import { restAfter } from './back-off.ts'
import { showAddress } from './show-address.ts'

it('rests longer each time, never longer than four seconds and a quarter of that', () => {
  expect([1, 2, 3, 4, 5, 400].map((failures) => restAfter(failures, false, 0.5))).toEqual([500, 1_000, 2_000, 4_000, 4_000, 4_000])
  expect([restAfter(1, false, 0), restAfter(9, false, 1)]).toEqual([375, 5_000])
})

it('does not knock again soon where the password is wrong', () => {
  expect(restAfter(1, true, 0.5)).toBe(60_000)
})

it('shows no password', () => {
  expect(showAddress('rtsp://admin:a@b%40@10.1.2.3:554/ch1')).toBe('rtsp://***@10.1.2.3:554/ch1')
  expect(showAddress('rtsp://10.1.2.3/ch1?at=@')).toBe('rtsp://10.1.2.3/ch1?at=@')
})
