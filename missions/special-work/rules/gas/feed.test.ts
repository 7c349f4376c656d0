import { describe, expect, it } from 'vitest'
import { WEDNESDAY } from '../../testing/permit.ts'
import { type FeedDetector, feedGas, feedOf, type FeedPoint, feedUnit, tooMuch } from './feed.ts'

const point = (over: Partial<FeedPoint> = {}): FeedPoint => ({ point: 'p', name: 'GT-01', quantity: 'combustible-gas', unit: '%LEL', at: WEDNESDAY, value: 5, quality: 'good', condition: null, ...over })
const detector = (over: Partial<FeedDetector> = {}): FeedDetector => ({ number: 'D-01', principle: 'infrared', calibratedWith: 'xylene', calibratedUntil: '2027-06-30', factor: {}, gases: ['xylene', 'oxygen'], ...over })
const facts = (over: object = {}) => ({ detector: detector(), day: '2026-11-25', entered: false, enriched: false, oxygen: null, ...over })

describe('the gas of a point', () => {
  it.each([
    ['oxygen', undefined, 'oxygen'], ['combustible-gas', undefined, null], ['combustible-gas', detector(), 'xylene'], ['temperature', detector(), null],
    ['combustible-gas', detector({ gases: ['xylene', 'toluene'] }), 'xylene'], ['combustible-gas', detector({ gases: ['xylene', 'toluene'], calibratedWith: null }), null], ['combustible-gas', detector({ gases: ['benzene', 'toluene'] }), null],
    ['toxic-gas', detector({ gases: ['chlorine', 'oxygen'] }), 'chlorine'], ['toxic-gas', detector({ gases: ['ethanol', 'hydrogen'] }), null],
  ] as const)('%s: %#', (quantity, of, gas) => expect(feedGas(quantity, of)).toBe(gas))
  it.each([['%LEL', 'lel'], ['ppm', 'ppm'], ['mg/m³', 'mg'], ['%', 'vol'], ['% vol', 'vol'], ['kPa', null]] as const)('unit %s', (unit, read) => expect(feedUnit(unit)).toBe(read))
})

describe('a point that watches the air', () => {
  it.each<[string, Partial<FeedPoint>, string | null]>([
    ['high', { condition: 'high', value: 30 }, '高报（30 %LEL）'], ['high-high', { condition: 'high-high', value: null }, '高高报（— %LEL）'],
    ['low of what burns', { condition: 'low' }, null], ['low oxygen', { quantity: 'oxygen', condition: 'low', value: 18, unit: '%' }, '低报（18 %）'], ['high temperature', { quantity: 'temperature', condition: 'high' }, null], ['silent', { condition: 'silent' }, null], ['well', {}, null],
  ])('%s', (_what, over, words) => expect(tooMuch(point(over))).toBe(words))
  it('is over by the limit of the law, which is stricter than its own alarm', () => {
    expect(feedOf(point({ value: 21 }), facts())).toEqual({ point: 'p', name: 'GT-01', gas: 'xylene', at: WEDNESDAY, over: '二甲苯 0.21 %（体积），超过 0.2 %' })
    expect(feedOf(point({ value: 20 }), facts()).over).toBeNull()
  })
  it('is judged by its own alarm alone where nobody knows the gas, its unit or its detector', () => {
    for (const [over, known] of [[{}, { detector: undefined }], [{ unit: 'kPa' }, {}], [{ value: null }, {}], [{ quantity: 'toxic-gas' }, { detector: detector({ gases: ['oxygen'] }) }], [{}, { detector: detector({ calibratedUntil: '2026-01-01' }) }]] as const)
      expect(feedOf(point({ value: 99, ...over }), facts(known)).over).toBeNull()
  })
  it('oxygen counts where people go in', () => {
    const air = point({ quantity: 'oxygen', unit: '%', value: 19 })
    expect(feedOf(air, facts()).over).toBeNull()
    expect(feedOf(air, facts({ entered: true })).over).toContain('氧含量 19 %')
  })
  it('a broken one is silent, not good, and its value says nothing', () => {
    expect(feedOf(point({ quality: 'bad', value: 99 }), facts())).toMatchObject({ at: null, over: null })
    expect(feedOf(point({ condition: 'fault', value: 99 }), facts())).toMatchObject({ at: null, over: null })
  })
})
