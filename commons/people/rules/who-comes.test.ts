import { describe, expect, it } from 'vitest'
import type { Absence, RosterEntry, Shift } from '../contract/roster.ts'
import { type ComingFacts, whoComesAt } from './who-comes.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)
const NOON = at('2026-11-23T12:00:00')
const day: Shift = { id: 'day', name: '白班', starts: 480, ends: 1200, version: 1 }
const entry = (person: string): RosterEntry => ({ day: '2026-11-23', shift: 'day', post: 'tank', person })
const away = (person: string, substitute: string | null): Absence => ({ id: person, person, substitute, reason: '事假', startsAt: at('2026-11-23T00:00:00'), endsAt: at('2026-11-24T00:00:00') })
const facts = (entries: RosterEntry[], absences: Absence[] = []): ComingFacts => ({ shifts: [day], entries, absences, holders: new Map([['tank', ['甲', '乙']]]) })
const post = { post: 'tank', person: null, at: NOON }

describe('given a post', () => {
  it('when the roster speaks, then those on it come, or who stands in for them', () => {
    expect(whoComesAt(post, facts([entry('甲')]))).toEqual({ persons: ['甲'], rostered: true, away: [] })
    expect(whoComesAt(post, facts([entry('甲'), entry('乙')], [away('甲', '乙')]))).toMatchObject({ persons: ['乙'], rostered: true, away: [{ person: '甲' }] })
    expect(whoComesAt(post, facts([entry('甲')], [away('甲', null)]))).toMatchObject({ persons: [], rostered: true, away: [{ person: '甲', substitute: null }] })
  })
  it('when no roster speaks, then every holder comes who is there', () => {
    expect(whoComesAt(post, facts([]))).toEqual({ persons: ['甲', '乙'], rostered: false, away: [] })
    expect(whoComesAt(post, facts([], [away('甲', '丙')]))).toMatchObject({ persons: ['丙', '乙'], rostered: false })
  })
  it('when nobody holds it, then nobody comes', () => {
    expect([whoComesAt({ ...post, post: 'boiler' }, facts([])).persons, whoComesAt({ ...post, post: null }, facts([])).persons]).toEqual([[], []])
  })
})

describe('given a person by name', () => {
  const ask = { post: null, person: '甲', at: NOON }
  it('when they are there, then they come', () => expect(whoComesAt(ask, facts([]))).toEqual({ persons: ['甲'], rostered: false, away: [] }))
  it('when they are away, then the substitute of the substitute comes, and the way there is told', () => {
    expect(whoComesAt(ask, facts([], [away('甲', '乙'), away('乙', '丙')]))).toMatchObject({ persons: ['丙'], away: [{ person: '甲' }, { person: '乙' }] })
  })
  it('when two stand in for each other, or nobody does, then nobody comes', () => {
    expect(whoComesAt(ask, facts([], [away('甲', '乙'), away('乙', '甲')])).persons).toEqual([])
    expect(whoComesAt(ask, facts([], [away('甲', null)])).persons).toEqual([])
  })
  it('when the absence is over, then they come', () => {
    expect(whoComesAt({ ...ask, at: at('2026-11-24T00:00:00') }, facts([], [away('甲', null)])).persons).toEqual(['甲'])
  })
})
