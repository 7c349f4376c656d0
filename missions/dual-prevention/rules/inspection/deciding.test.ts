import { describe, expect, it } from 'vitest'
import { resolve } from '@anlan/standards/profile'
import { DEFAULT_SETTING } from '../../contract/inspection/setting.ts'
import { id, NOW } from '../../testing/sample-records.ts'
import { decideWay } from './check-way.ts'
import { decideSetting, ownFigures } from './setting.ts'

describe('given the way a measure is inspected', () => {
  const facts = { measure: { dataSrc: '2' as const }, places: [{ id: id(1) }], points: [{ id: id(2) }] }
  const way = { id: id(3), version: 1, photoRule: { when: 'never' as const, show: '' }, places: [id(1)], readings: [id(2)] }
  it('when places and points are known, then it is set', () => {
    expect(decideWay(way, facts)).toEqual({ accepted: true, value: { photoRule: way.photoRule, places: [id(1)], readings: [id(2)] } })
  })
  it('when something does not fit, then that is said', () => {
    const code = (more: object, of: object = {}) => {
      const decision = decideWay({ ...way, ...more }, { ...facts, ...of })
      return decision.accepted ? 'accepted' : decision.refusal.code
    }
    expect(code({}, { measure: undefined })).toBe('no-such-record')
    expect(code({}, { measure: { dataSrc: '1' } })).toBe('watched-by-instruments')
    expect(code({ photoRule: { when: 'always', show: '' } })).toBe('show-missing')
    expect(code({ photoRule: { when: 'always', show: '罐号' } })).toBe('accepted')
    expect(code({ places: [id(9)] })).toBe('no-such-place')
    expect(code({ readings: [id(9)] })).toBe('no-such-point')
  })
})

describe('given the setting of an enterprise', () => {
  const rules = resolve('notice-2021', NOW)
  const decide = (figures: { name: string; value: number }[]) => decideSetting({ ...DEFAULT_SETTING, figures }, rules)
  it('when a figure is known, once and stricter, then it holds', () => {
    expect(decide([{ name: 'presence-minutes', value: 10 }])).toMatchObject({ accepted: true })
    expect(decide([{ name: 'lec-major', value: 10 }])).toMatchObject({ refusal: { code: 'no-such-figure', field: 'figures.0.name' } })
    expect(decide([{ name: 'presence-minutes', value: 10 }, { name: 'presence-minutes', value: 9 }])).toMatchObject({ refusal: { code: 'figure-twice', field: 'figures.1.name' } })
    expect(decide([{ name: 'presence-minutes', value: 100 }])).toMatchObject({ refusal: { code: 'figure-looser', field: 'figures.0.value' } })
  })
  it('when a figure is gone from the standard, then it is left out', () => {
    expect(ownFigures({ figures: [{ name: 'gone', value: 1 }, { name: 'lec-major', value: 1 }, { name: 'presence-metres', value: 20 }] })).toEqual([{ name: 'presence-metres', value: 20 }])
  })
})
