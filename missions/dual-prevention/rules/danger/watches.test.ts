import { describe, expect, it } from 'vitest'
import { HOUR } from '@anlan/kernel/time'
import { resolve } from '@anlan/standards/profile'
import { danger, NOW } from '../../testing/sample-records.ts'
import { watchesOf } from './watches.ts'

const rules = resolve('notice-2021', NOW)
const names = (more: object) => watchesOf(danger(more), rules).map(({ name, at }) => [name, (at - NOW) / HOUR])

describe('given a danger, what somebody owes by an hour', () => {
  it('when it waits for confirmation or acceptance, then that', () => {
    expect(names({})).toEqual([['confirm', 24]])
    expect(names({ state: 'to-accept', rectifiedAt: NOW })).toEqual([['accept', 72]])
    expect(names({ state: 'to-accept' })).toEqual([])
    expect(names({ state: 'accepted' })).toEqual([])
  })
  it('when it is being rectified, then a reminder before the deadline, but none for what was given out a moment ago or is overdue', () => {
    const rectifying = { state: 'rectifying', deadline: '2026-11-25', confirmedAt: NOW }
    expect(names(rectifying)).toEqual([['remind', 39]])
    expect(names({ ...rectifying, deadline: '2026-11-23' })).toEqual([])
    expect(names({ ...rectifying, climbed: 1 })).toEqual([])
    expect(names({ ...rectifying, confirmedAt: null, deadline: null })).toEqual([])
    expect(names({ ...rectifying, confirmedAt: null })).toEqual([['remind', 39]])
  })
  it('when it is supervised, then the next report by the end of its day', () => {
    const supervision = { by: { id: '', name: '' }, at: NOW, requirement: '尽快', everyDays: 3, nextReport: '2026-11-26' }
    expect(names({ state: 'rectifying', supervision })).toEqual([['progress', 87]])
  })
  it('when it is 重大, then the report by 安全生产法 41 and the plan, then its approval', () => {
    const major = { state: 'rectifying', level: '1', confirmedAt: NOW }
    const plan = (state: string, at = NOW) => ({ treatment: { state, at, by: { name: '王芳' } } })
    const told = { majorReport: {} }
    expect(names(major)).toEqual([['major-report', 1], ['major-plan', 72]])
    expect(names({ ...major, ...told, ...plan('returned') })).toEqual([['major-plan', 72]])
    expect(names({ ...major, ...told, ...plan('submitted') })).toEqual([['plan-approval', 72]])
    expect(names({ ...major, ...told, ...plan('submitted', NOW + 80 * HOUR) })).toEqual([['plan-approval', 80]])
    expect(names({ ...major, ...told, ...plan('approved') })).toEqual([])
    expect(names({ ...major, confirmedAt: null })).toEqual([])
  })
})
