import { describe, expect, it } from 'vitest'
import { resolve } from '@anlan/standards/profile'
import type { MapUnit } from '../../contract/risk-map.ts'
import { id } from '../../testing/sample-records.ts'
import { confirmationState, mapDueOn } from './confirmation.ts'
import { zonesOf } from './zones.ts'

const rules = resolve('notice-2021', '2026-11-23')
const ring = [{ x: 0, y: 0 }, { x: 9, y: 0 }, { x: 9, y: 9 }]
const unit = (n: number, more: Partial<MapUnit> = {}): MapUnit => ({
  id: id(n), version: 1, name: `单元${n}`, department: '储运车间', responsible: '孙主任', hazardCode: 'x', statedLevel: '3', inherent: '3', residual: '4', note: null, areas: [], polygon: null, ...more,
})
const area = (n: number, name: string, polygon = ring) => ({ id: id(n), name, polygon, explosive: n % 2 === 0 })

describe('given areas and units', () => {
  it('when several units name one area, then the gravest colours it', () => {
    const { zones } = zonesOf([area(10, '罐区')], [unit(1, { areas: ['罐区'] }), unit(2, { areas: ['罐区'], inherent: '1', residual: '2', department: '维修' })])
    expect(zones).toEqual([{ id: id(10), name: '罐区', kind: 'area', polygon: ring, explosive: true, inherent: '1', residual: '2', units: [id(1), id(2)], unitNames: ['单元1', '单元2'], departments: ['储运车间', '维修'] }])
  })
  it('when one of them has no residual level, then that of the area is unknown', () => {
    expect(zonesOf([area(10, '罐区')], [unit(1, { areas: ['罐区'] }), unit(2, { areas: ['罐区'], residual: null })]).zones[0]).toMatchObject({ inherent: '3', residual: null })
  })
  it('when an area has no unit, then it has no level', () => {
    expect(zonesOf([area(11, '空地')], []).zones[0]).toMatchObject({ inherent: null, residual: null, units: [] })
  })
  it('when a unit has its own ring, then it is a zone of its own', () => {
    expect(zonesOf([], [unit(1, { polygon: ring })]).zones).toMatchObject([{ id: id(1), kind: 'unit', name: '单元1', inherent: '3' }])
  })
  it('when a unit stands nowhere, or in an area that is not drawn or not known, then that is told', () => {
    const found = zonesOf([area(10, '罐区'), area(12, '未画', [])], [unit(1), unit(2, { areas: ['未画'] }), unit(3, { areas: ['乙', '甲'] }), unit(4, { areas: ['罐区', '甲'] }), unit(5, { polygon: ring }), unit(6, { polygon: ring.slice(1) })])
    expect(found.placeless).toEqual([id(1), id(2), id(3), id(6)])
    expect(found.unknownAreas).toEqual(['甲', '乙'])
  })
})

describe('given a map that was looked at', () => {
  const last = { on: '2026-08-31', by: '周安全', note: '' }
  it('when a quarter has gone, then it is due; a month before, soon', () => {
    expect(mapDueOn('2026-08-31', rules)).toBe('2026-11-30')
    expect(confirmationState(last, '2026-11-30', rules)).toMatchObject({ state: 'due', dueOn: '2026-11-30' })
    expect(confirmationState(last, '2026-11-23', rules)).toEqual({ state: 'soon', on: '2026-08-31', by: '周安全', note: null, dueOn: '2026-11-30', every: '3 月（待核）' })
    expect(confirmationState({ ...last, note: '一致' }, '2026-10-01', rules)).toMatchObject({ state: 'valid', note: '一致' })
  })
  it('when the figure has been read in print, then it is no longer marked', () => {
    const checked = resolve({ base: 'notice-2021', verified: [{ name: 'map-confirm-months', value: 6, clause: '企业制度', from: '2021-11-01' }] }, '2026-11-23')
    expect(confirmationState(undefined, '2026-11-23', checked)).toEqual({ state: 'never', on: null, by: null, note: null, dueOn: null, every: '6 月' })
  })
})
