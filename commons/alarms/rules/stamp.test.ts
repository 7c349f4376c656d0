import { describe, expect, it } from 'vitest'
import type { Alarm } from '../contract/alarm.ts'
import { stamped } from './stamp.ts'

const alarm: Alarm = { id: 'a', cause: 'c', kind: 'k', level: 'red', title: 't', text: '', link: null, subject: null, place: null, state: 'raised', clearedAt: null, raisedAt: 0, times: 1, step: 0, addressees: [], version: 1 }

describe('the moment of a move', () => {
  it('is written on the alarm, the first time only', () => {
    const taken = stamped(alarm, 'acknowledge', 5, undefined)
    expect([taken.acknowledgedAt, stamped(taken, 'acknowledge', 9, undefined).acknowledgedAt]).toEqual([5, 5])
    const handled = stamped(taken, 'handle', 7, '已疏散')
    expect([handled.acknowledgedAt, handled.handledAt, stamped(handled, 'handle', 9, '').handledAt, handled.misreportReason]).toEqual([5, 7, 7, undefined])
  })

  it('says when it was over, and why it was false', () => {
    expect(stamped(alarm, 'close', 8, '好')).toEqual({ ...alarm, overAt: 8 })
    expect(stamped(alarm, 'misreport', 8, '漂移')).toEqual({ ...alarm, overAt: 8, misreportReason: '漂移' })
    expect(stamped(alarm, 'misreport', 8, undefined)).toEqual({ ...alarm, overAt: 8 })
  })
})
