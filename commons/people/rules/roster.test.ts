import { describe, expect, it } from 'vitest'
import type { Absence, RosterEntry, Shift } from '../contract/roster.ts'
import { moveWeek, onDutyAt, presentFor, rotate, shiftSpan } from './roster.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)
const day: Shift = { id: 'day', name: '白班', starts: 480, ends: 1200, version: 1 }
const night: Shift = { id: 'night', name: '夜班', starts: 1200, ends: 480, version: 1 }
const whole: Shift = { id: 'whole', name: '全天', starts: 510, ends: 510, version: 1 }
const entry = (person: string, shift: string, on = '2026-11-23', post: string | null = 'tank'): RosterEntry => ({ day: on, shift, post, person })
const away = (person: string, substitute: string | null): Absence => ({
  id: person, person, substitute, reason: '事假', startsAt: at('2026-11-23T00:00:00'), endsAt: at('2026-11-25T00:00:00'),
})
const facts = (entries: RosterEntry[], absences: Absence[] = []) => ({ shifts: [day, night, whole], entries, absences })

describe('a shift', () => {
  it('may cross midnight or last a whole day', () => {
    expect(shiftSpan('2026-11-23', day)).toEqual({ from: at('2026-11-23T08:00:00'), to: at('2026-11-23T20:00:00') })
    expect(shiftSpan('2026-11-23', night)).toEqual({ from: at('2026-11-23T20:00:00'), to: at('2026-11-24T08:00:00') })
    expect(shiftSpan('2026-11-23', whole)).toEqual({ from: at('2026-11-23T08:30:00'), to: at('2026-11-24T08:30:00') })
  })
})

describe('who is on duty', () => {
  it('is the night shift of the day before until it ends', () => {
    const roster = facts([entry('甲', 'day', '2026-11-24'), entry('乙', 'night')])
    expect(onDutyAt('tank', at('2026-11-24T07:59:59'), roster)).toEqual({ persons: ['乙'], rostered: true })
    expect(onDutyAt('tank', at('2026-11-24T08:00:00'), roster)).toEqual({ persons: ['甲'], rostered: true })
    expect(onDutyAt('tank', at('2026-11-24T20:00:00'), roster)).toEqual({ persons: [], rostered: false })
  })

  it('knows one post from another and 带班领导 from both', () => {
    const roster = facts([entry('甲', 'day'), entry('丙', 'day', '2026-11-23', null), entry('丁', 'gone')])
    expect(onDutyAt(null, at('2026-11-23T09:00:00'), roster).persons).toEqual(['丙'])
    expect(onDutyAt('tank', at('2026-11-23T09:00:00'), roster).persons).toEqual(['甲'])
    expect(onDutyAt('boiler', at('2026-11-23T09:00:00'), roster)).toEqual({ persons: [], rostered: false })
  })

  it('is the substitute of who is away, each once', () => {
    const noon = at('2026-11-23T12:00:00')
    expect(onDutyAt('tank', noon, facts([entry('甲', 'day'), entry('乙', 'day')], [away('甲', '乙')])).persons).toEqual(['乙'])
    expect(onDutyAt('tank', noon, facts([entry('甲', 'day')], [away('甲', null)]))).toEqual({ persons: [], rostered: true })
  })

  it('follows a chain of substitutes and does not run in a circle', () => {
    const noon = at('2026-11-23T12:00:00')
    expect(presentFor('甲', [away('甲', '乙'), away('乙', '丙')], noon)).toBe('丙')
    expect(presentFor('甲', [away('甲', '乙'), away('乙', '甲')], noon)).toBeUndefined()
    expect(presentFor('甲', [away('甲', '乙')], at('2026-11-25T00:00:00'))).toBe('甲')
    expect(presentFor('甲', [away('甲', '乙')], at('2026-11-22T23:59:59'))).toBe('甲')
  })
})

describe('filling the table', () => {
  it('rotates teams through the pattern', () => {
    const made = rotate({
      post: 'tank', from: '2026-11-30', to: '2026-12-02', pattern: ['day', 'night', null],
      teams: [{ offset: 0, persons: ['甲'] }, { offset: 1, persons: ['乙', '丙'] }],
    })
    expect(made.map(({ day: on, shift, person }) => `${on} ${shift} ${person}`)).toEqual([
      '2026-11-30 day 甲', '2026-11-30 night 乙', '2026-11-30 night 丙', '2026-12-01 night 甲', '2026-12-02 day 乙', '2026-12-02 day 丙',
    ])
  })

  it('makes nothing of nothing', () => {
    expect(rotate({ post: null, from: '2026-11-30', to: '2026-11-30', pattern: [], teams: [{ offset: 0, persons: ['甲'] }] })).toEqual([])
    expect(rotate({ post: null, from: '2026-12-01', to: '2026-11-30', pattern: ['day'], teams: [] })).toEqual([])
  })

  it('moves a week onto another', () => {
    expect(moveWeek([entry('甲', 'day', '2026-12-31')], '2026-12-28', '2027-01-04')).toEqual([entry('甲', 'day', '2027-01-07')])
  })
})
