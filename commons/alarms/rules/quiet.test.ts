import { describe, expect, it } from 'vitest'
import { noticeTime } from './quiet.ts'

const at = (clock: string) => Date.parse(`2026-11-23T${clock}:00+08:00`)
const night = { from: '22:00', to: '06:00' }
const noon = { from: '12:00', to: '13:30' }
const yellow = { kind: 'danger-overdue', level: 'yellow' }

describe('quiet hours', () => {
  it('hold a yellow notice until they end, across midnight', () => {
    expect(noticeTime(yellow, night, at('23:10'))).toBe(at('06:00') + 86_400_000)
    expect(noticeTime(yellow, night, at('05:59'))).toBe(at('06:00'))
    expect(noticeTime(yellow, noon, at('12:00'))).toBe(at('13:30'))
  })
  it('end at their last minute', () => {
    expect(noticeTime(yellow, night, at('06:00'))).toBe(at('06:00'))
    expect(noticeTime(yellow, noon, at('13:30'))).toBe(at('13:30'))
  })
  it.each(['sos', 'gas', 'fire', 'guardian-left'])('never hold %s', (kind) => {
    expect(noticeTime({ kind, level: 'blue' }, night, at('23:10'))).toBe(at('23:10'))
  })
  it('never hold red', () => {
    expect(noticeTime({ kind: 'danger-overdue', level: 'red' }, night, at('23:10'))).toBe(at('23:10'))
  })
  it('hold nothing when none are set', () => {
    for (const none of [{ from: null, to: '06:00' }, { from: '22:00', to: null }, { from: '08:00', to: '08:00' }])
      expect(noticeTime(yellow, none, at('23:10'))).toBe(at('23:10'))
  })
})
