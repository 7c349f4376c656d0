import { expect, it } from 'vitest'
import type { Standing } from '../contract/live.ts'
import { totalsOf } from './standing-totals.ts'

it('counts what is the same, the most first', () => {
  const alarms = ['罐区', '泵房', '罐区'].map((fenceName) => ({ fenceName }) as Standing)
  expect(totalsOf(alarms, ({ fenceName }) => fenceName ?? '')).toEqual([['罐区', 2], ['泵房', 1]])
})
