import { describe, expect, it } from 'vitest'
import { ownFiguresSchema, type OwnFigures } from '../../contract/own-figures.ts'
import { STANDARD_FIGURES } from '../engine/figures.ts'
import { decideFigures, figuresBeside, figuresBy, isBinding, isLaxer, waitsBy, wayWords } from './own-figures.ts'

const own = (more: Partial<OwnFigures> = {}): OwnFigures => ({ ...ownFiguresSchema.parse({}), ...more })

describe('own figures', () => {
  it('are the standard where nothing is set', () => {
    expect([figuresBy(undefined), figuresBy(own())]).toEqual([STANDARD_FIGURES, STANDARD_FIGURES])
  })
  it('hold where they are set', () => {
    const all = own({ warnSeconds: 2, recordSeconds: 20, gatheringMetres: 20, gatheringSeconds: 30, gatheringYellow: 2, gatheringOrange: 3, gatheringRed: 5, gatheringReading: 'any-disc', lostSeconds: 90, answerSeconds: 60, signHoldsSeconds: 300, lowBatteryPercent: 30, stillMetres: 3 })
    expect(decideFigures(all)).toMatchObject({ accepted: true })
    expect(figuresBy(all)).toEqual({
      warnSeconds: 2, recordSeconds: 20, gatheringMetres: 20, gatheringSeconds: 30, gatheringReading: 'any-disc', gatheringLevels: { yellow: 2, orange: 3, red: 5 },
      lostSeconds: 90, answerSeconds: 60, signHoldsSeconds: 300, lowBatteryPercent: 30, stillMetres: 3,
    })
  })
  it('hold where the engine does not look: in watching use and rounds', () => {
    expect(waitsBy(undefined)).toEqual({ outOfUseMinutes: 60, patrolAwaySeconds: 15, patrolLateHours: 12 })
    expect(waitsBy(own({ outOfUseMinutes: 30, patrolAwaySeconds: 40, patrolLateHours: 6 }))).toEqual({ outOfUseMinutes: 30, patrolAwaySeconds: 40, patrolLateHours: 6 })
    expect(figuresBeside(own({ patrolAwaySeconds: 40 })).find(({ name }) => name === 'patrolAwaySeconds')).toMatchObject({ value: 40, own: true, standard: 15, unit: '秒', clause: null, status: '待核' })
  })
  it.each([
    ['warnSeconds', 6, 'AQ 3064.3-2025 5.2.4'], ['recordSeconds', 31, 'AQ 3064.3-2025 5.2.4'], ['gatheringMetres', 14, 'AQ 3064.3-2025 3.5'], ['gatheringSeconds', 61, 'AQ 3064.3-2025 3.5'],
    ['gatheringYellow', 4, 'AQ 3064.3-2025 5.2.3'], ['gatheringRed', 8, 'AQ 3064.3-2025 5.2.3'],
  ] as const)('%s of %d is laxer than the standard', (name, value, clause) => {
    expect(decideFigures(own({ [name]: value }))).toMatchObject({ accepted: false, refusal: { code: 'figure-laxer', field: `data.${name}`, clause } })
  })
  it.each([['lostSeconds', 600], ['lowBatteryPercent', 5], ['stillMetres', 20]] as const)('%s: what the standard leaves open may be either way', (name, value) => {
    expect(decideFigures(own({ [name]: value }))).toMatchObject({ accepted: true })
  })
  it('of heads go up with the level', () => {
    expect(decideFigures(own({ gatheringOrange: 3 }))).toMatchObject({ refusal: { code: 'levels-out-of-order', field: 'data.gatheringOrange' } })
    expect(decideFigures(own({ gatheringRed: 4 }))).toMatchObject({ refusal: { code: 'levels-out-of-order', field: 'data.gatheringRed' } })
  })
  it('stand beside the standard, with its clause and whether it was checked', () => {
    const beside = new Map(figuresBeside(own({ gatheringMetres: 18 })).map((it) => [it.name, it]))
    expect(beside.get('gatheringMetres')).toMatchObject({ value: 18, own: true, standard: 15, clause: 'AQ 3064.3-2025 3.5', status: '已核', way: '不小于 15 米' })
    expect(beside.get('gatheringRed')).toMatchObject({ value: 7, own: false, way: '不大于 7 人' })
    expect(beside.get('lostSeconds')).toMatchObject({ clause: null, status: '待核', way: '标准未给出数值，可自行设定' })
    expect(figuresBeside(undefined).every((it) => !it.own)).toBe(true)
  })
  it('bind by a clause only, in its direction', () => {
    const limit = { name: 'x', title: 'x', value: 5, unit: '秒', from: '2020-01-01', confidence: 'H', stricter: 'lower' } as const
    expect([isBinding(limit), isLaxer(limit, 9)]).toEqual([false, false])
    expect(wayWords({ ...limit, clause: 'AQ 3064.3-2025 3.5', stricter: 'fixed' })).toBe('等于 5 秒')
  })
})
