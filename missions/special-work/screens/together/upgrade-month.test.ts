import { describe, expect, it } from 'vitest'
import { HOUR, startOfDay } from '@anlan/kernel/time'
import { monthAfter, upgradeMonth } from './upgrade-month.ts'

const night = { from: 20, until: 6 }

describe('the calendar of upgrading', () => {
  it('marks rest days, what the enterprise says of a day, and events', () => {
    const event = { title: '开工仪式', from: startOfDay('2026-11-18') + 8 * HOUR, until: startOfDay('2026-11-19') }
    const { before, days } = upgradeMonth('2026-11', [], [{ day: '2026-11-22', work: true, reason: '检修' }], { night, events: [event] })
    expect([before, days.length]).toEqual([6, 30])
    const reasons = (day: string) => days.find((it) => it.day === day)?.reasons
    expect([reasons('2026-11-17'), reasons('2026-11-18'), reasons('2026-11-19'), reasons('2026-11-21'), reasons('2026-11-22')]).toEqual([[], ['开工仪式'], [], ['公休日'], []])
  })

  it('goes from month to month', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2024-02', 1)]).toEqual(['2027-01', '2025-12', '2024-03'])
  })
})
