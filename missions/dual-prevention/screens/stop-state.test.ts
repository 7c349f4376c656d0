import { expect, test } from 'vitest'
import { stopState } from './stop-state.ts'

test('a stop has not begun, lasts, or is over at its very end', () => {
  const stop = { startAt: 10, endAt: 20 }
  expect([9, 10, 19, 20].map((now) => stopState(stop, now).words)).toEqual(['未开始', '停用中', '停用中', '已结束'])
})
