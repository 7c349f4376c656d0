import { describe, expect, it } from 'vitest'
import { HOUR } from '@anlan/kernel/time'
import { resolve } from '@anlan/standards/profile'
import { danger, NOW } from '../testing/sample-records.ts'
import { deadlineEnd, isOverdue, nextClimb } from './overdue-climb.ts'

const rules = resolve('notice-2021', NOW)
const late = danger({ state: 'rectifying', deadline: '2026-11-23' })
const end = Date.parse('2026-11-24T00:00:00+08:00')

describe('given a danger with a deadline', () => {
  it('when its day has ended, then it is overdue, unless it was handed in', () => {
    expect(deadlineEnd('2026-11-23')).toBe(end)
    expect([isOverdue(late, end - 1), isOverdue(late, end)]).toEqual([false, true])
    expect(isOverdue({ ...late, state: 'to-accept' }, end)).toBe(false)
    expect(isOverdue({ ...late, deadline: null }, end)).toBe(false)
  })
  it('when it stays unrectified, then it climbs to the leader, the safety manager, the principal', () => {
    expect([0, 1, 2].map((climbed) => nextClimb({ ...late, climbed }, rules))).toEqual([
      { level: 1, alarm: 'yellow', at: end },
      { level: 2, alarm: 'orange', at: end + 24 * HOUR },
      { level: 3, alarm: 'red', at: end + 72 * HOUR },
    ])
  })
  it('when it is at the top, rectified or without a deadline, then nobody further is told', () => {
    expect(nextClimb({ ...late, climbed: 3 }, rules)).toBeNull()
    expect(nextClimb({ ...late, state: 'to-accept' }, rules)).toBeNull()
    expect(nextClimb({ ...late, deadline: null }, rules)).toBeNull()
  })
})
