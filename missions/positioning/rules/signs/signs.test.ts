import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { decideVouch, mayVouch } from './may-vouch.ts'
import { type AreaShape, type KnownSpot, placeOfArea, placeOfCode } from './place-of-sign.ts'
import { codeOf } from './sign-code.ts'
import { momentOf } from './sign-moment.ts'

const NOW = 1_800_000_000_000
const square = [{ x: 10, y: 0 }, { x: 30, y: 0 }, { x: 30, y: 20 }, { x: 10, y: 20 }]
const area = (more: Partial<AreaShape> = {}): AreaShape => ({ id: 'a1', name: '罐区', plan: '厂区', polygon: square, ...more })
const spot = (more: Partial<KnownSpot> = {}): KnownSpot => ({ name: '2 号泵', area: '罐区', plan: '', x: 12, y: 3, until: null, ...more })

describe('a code', () => {
  it('is the end of any label of ours, or the text as it is; colons of tags do not count', () => {
    expect(codeOf('https://a.example/m/o/o1/dual-prevention/at/A-7')).toBe('a-7')
    expect(codeOf('https://a.example/m/o/x/dual-prevention/at/P%2F1?y=2')).toBe('p/1')
    expect(codeOf('https://a.example/m/o/x/dual-prevention/at/%E0%A4%A')).toBe('%e0%a4%a')
    expect(codeOf(' 04:A2:33 ')).toBe('04a233')
  })
  it('of a place that was told is that place; where it has no metres, the middle of its area', () => {
    const facts = { spot: spot(), areas: [area()], plans: ['厂区'] }
    expect(placeOfCode('x', NOW, facts)).toEqual({ words: '罐区 2 号泵', spot: { plan: '厂区', x: 12, y: 3, floor: 1 } })
    expect(placeOfCode('x', NOW, { ...facts, spot: spot({ x: null }) })).toEqual({ words: '罐区 2 号泵', spot: { plan: '厂区', x: 20, y: 10, floor: 1 } })
    expect(placeOfCode('x', NOW, { ...facts, spot: spot({ x: null, area: '' }) })).toEqual({ words: '2 号泵', spot: null })
    expect(placeOfCode('x', NOW, { ...facts, spot: spot({ name: '罐区东门', plan: '二层' }), areas: [] })).toEqual({ words: '罐区东门', spot: { plan: '二层', x: 12, y: 3, floor: 1 } })
    expect(placeOfCode('x', NOW, { spot: spot({ y: null }), areas: [], plans: [] })).toEqual({ words: '罐区 2 号泵', spot: null })
    expect(placeOfCode('x', NOW, { spot: spot(), areas: [area({ plan: '' })], plans: ['总图'] })?.spot?.plan).toBe('总图')
    expect(placeOfCode('x', NOW, { spot: spot(), areas: [], plans: [] })?.spot).toBeNull()
  })
  it('that was replaced counts for what was scanned before; an area goes by its id; anything else is no place', () => {
    const facts = { areas: [area()], plans: ['厂区'] }
    expect(placeOfCode('x', NOW - 1, { ...facts, spot: spot({ until: NOW }) })?.words).toBe('罐区 2 号泵')
    expect(placeOfCode('x', NOW, { ...facts, spot: spot({ until: NOW }) })).toBeUndefined()
    expect(placeOfCode('a1', NOW, { ...facts, spot: undefined })).toEqual({ words: '罐区', spot: { plan: '厂区', x: 20, y: 10, floor: 1 } })
    expect(placeOfCode('nothing', NOW, { ...facts, spot: undefined })).toBeUndefined()
  })
  it('of an area that is not drawn says its name', () => {
    expect(placeOfArea(area({ polygon: [] }), ['厂区'])).toEqual({ words: '罐区', spot: null })
    expect(placeOfArea(area({ plan: '' }), [])).toEqual({ words: '罐区', spot: null })
  })
})

describe('the moment of a sign', () => {
  const given = (at: number, deviceClockOffset = 0) => momentOf({ at, deviceClockOffset }, NOW)
  it('is that of the phone, put right', () => expect(given(NOW - HOUR + 5_000, 5_000)).toEqual({ accepted: true, value: NOW - HOUR }))
  it('is never later than now', () => {
    expect(given(NOW + 30_000)).toEqual({ accepted: true, value: NOW })
    expect(given(NOW + 2 * MINUTE)).toMatchObject({ refusal: { code: 'sign-ahead' } })
  })
  it('is not of yesterday', () => expect(given(NOW - 25 * HOUR)).toMatchObject({ refusal: { code: 'sign-old' } }))
})

describe('to have seen somebody', () => {
  const watches = [{ id: 'w1', subject: 's1', persons: ['guard'] }, { id: 'w2', subject: 's1', persons: ['ann'] }, { id: 'w3', subject: null, persons: ['cai', 'dan'] }]
  const by = (person: string | null, ...roles: string[]) => ({ person, roles })
  it('may say who answers for the shift, and who stands at the same work; nobody of himself', () => {
    expect(mayVouch(by('boss', 'team-leader'), 'ann', [])).toBe(true)
    expect(mayVouch(by('guard', 'worker'), 'ann', watches)).toBe(true)
    expect(mayVouch(by('cai', 'worker'), 'dan', watches)).toBe(true)
    expect(mayVouch(by('cai', 'worker'), 'ann', watches)).toBe(false)
    expect(mayVouch(by(null, 'worker'), 'ann', watches)).toBe(false)
    expect(mayVouch(by('ann', 'team-leader'), 'ann', watches)).toBe(false)
  })
  it('is refused with what to do', () => {
    expect(decideVouch(by('boss', 'team-leader'), 'ann', [])).toEqual({ accepted: true, value: null })
    expect(decideVouch(by(null, 'team-leader'), 'ann', [])).toMatchObject({ refusal: { code: 'no-person' } })
    expect(decideVouch(by('ann'), 'ann', [])).toMatchObject({ refusal: { code: 'own-witness' } })
    expect(decideVouch(by('ben', 'worker'), 'ann', [])).toMatchObject({ refusal: { code: 'no-witness' } })
  })
})
