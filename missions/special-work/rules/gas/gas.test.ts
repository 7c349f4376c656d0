import { describe, expect, it } from 'vitest'
import { GASES } from '@anlan/standards/special-work/gases'
import type { GasReading } from '../../contract/gas.ts'
import { detailOf, permitOf, requestOf } from '../../testing/permit.ts'
import { toMass, toVolume } from './convert.ts'
import type { DetectorFact } from './detector.ts'
import { judgeReading } from './judge-reading.ts'
import { judgeTest } from './judge-test.ts'
import { combustibleLimit, toxicLimit } from './limits.ts'
import { gasNeeds } from './needs.ts'

const infrared: DetectorFact = { number: 'D-01', principle: 'infrared', calibratedWith: 'methane', calibratedUntil: '2026-12-31', factor: { xylene: 2 } }
const facts = { detector: infrared, day: '2026-11-25', entered: false, enriched: false, oxygen: 20.9 }
const read = (gas: GasReading['gas'], value: number, unit: GasReading['unit'], over: object = {}) => judgeReading({ gas, value, unit }, { ...facts, ...over })

describe('units', () => {
  it('converts openly', () => {
    expect(toVolume(10, 'lel', GASES.methane)).toBe(0.5)
    expect(toVolume(10_000, 'ppm', GASES.methane)).toBe(1)
    expect(toVolume(0.3, 'vol', GASES.methane)).toBe(0.3)
    expect(toVolume(10, 'lel', GASES.chlorine)).toBeNull()
    expect(toMass(toVolume(10, 'mg', GASES['hydrogen-sulphide']) ?? 0, GASES['hydrogen-sulphide'])).toBeCloseTo(10)
  })
  it('knows both limits', () => {
    expect([GASES.hydrogen, GASES.benzene, GASES.chlorine].map(combustibleLimit)).toEqual([0.5, 0.2, null])
    expect([GASES['hydrogen-sulphide'], GASES.ammonia, GASES.petrol, GASES.hydrogen].map(toxicLimit)).toEqual([10, 30, 300, null])
  })
})

describe('a reading, GB 30871-2022 5.3.2, 6.4', () => {
  it.each([
    ['methane at its limit', 'methane', 10, 'lel', {}, 'pass'], ['methane above it', 'methane', 10.1, 'lel', {}, 'fail'],
    ['hydrogen at 0.5 %, LEL 4.0 on the milder side', 'hydrogen', 0.5, 'vol', { detector: { ...infrared, calibratedWith: 'hydrogen' } }, 'pass'],
    ['ethanol at 0.21 %, LEL below 4', 'ethanol', 0.21, 'vol', { detector: { ...infrared, calibratedWith: 'ethanol' } }, 'fail'],
    ['xylene by a factor', 'xylene', 9, 'lel', {}, 'pass'], ['xylene too much by the factor', 'xylene', 11, 'lel', {}, 'fail'],
    ['oxygen at 19.5', 'oxygen', 19.5, 'vol', {}, 'pass'], ['oxygen at 21', 'oxygen', 21, 'vol', {}, 'pass'], ['oxygen at 21.1', 'oxygen', 21.1, 'vol', {}, 'fail'], ['oxygen at 23.5 where it is rich', 'oxygen', 23.5, 'vol', { enriched: true }, 'pass'], ['oxygen at 19.4', 'oxygen', 19.4, 'vol', {}, 'fail'],
    ['a poison that nobody breathes', 'hydrogen-sulphide', 100, 'mg', {}, 'pass'], ['a poison where people go in', 'hydrogen-sulphide', 10.1, 'mg', { entered: true }, 'fail'], ['a little of it', 'hydrogen-sulphide', 9, 'mg', { entered: true }, 'pass'],
    ['a poison that does not burn and nobody breathes', 'chlorine', 1, 'mg', {}, 'none'], ['the same as a part of an explosive limit', 'chlorine', 1, 'lel', { detector: { ...infrared, calibratedWith: 'chlorine' } }, 'none'],
    ['what burns is judged first', 'benzene', 0.3, 'vol', { entered: true, detector: { ...infrared, calibratedWith: 'benzene' } }, 'fail'],
    ['where people go in a gas without an occupational limit counts as burning only', 'propane', 0.1, 'vol', { entered: true, detector: { ...infrared, calibratedWith: 'propane' } }, 'pass'],
  ] as const)('%s', (_what, gas, value, unit, over, verdict) => {
    const found = read(gas, value, unit, over)
    expect(found.verdict).toBe(verdict)
    expect(found.why === null).toBe(verdict === 'pass')
  })
})

describe('no verdict without what it needs, GB 30871-2022 4.12', () => {
  const catalytic: DetectorFact = { ...infrared, principle: 'catalytic' }
  it.each([
    ['no detector', 'methane', 'lel', { detector: null }, /没有登记检测仪/],
    ['calibration run out', 'methane', 'lel', { detector: { ...infrared, calibratedUntil: '2026-11-24' } }, /检定已于/],
    ['another gas without a factor', 'benzene', 'lel', {}, /用甲烷标定，没有对苯/],
    ['calibrated with nothing', 'benzene', 'lel', { detector: { ...infrared, calibratedWith: null } }, /没有标定气体/],
    ['catalytic and oxygen not measured', 'methane', 'lel', { detector: catalytic, oxygen: null }, /同时测量氧含量/],
    ['catalytic in too little oxygen', 'methane', 'lel', { detector: catalytic, oxygen: 8 }, /读数不可信/],
    ['catalytic in ppm', 'methane', 'ppm', { detector: catalytic }, /只能给出可燃气体的 %LEL/],
  ] as const)('%s', (_what, gas, unit, over, why) => {
    const found = read(gas, 1, unit, over)
    expect(found.verdict).toBe('none')
    expect(found.why).toMatch(why)
  })
  it('believes a catalytic one with its gas and air, and a chromatograph about anything', () => {
    expect(read('methane', 5, 'lel', { detector: catalytic }).verdict).toBe('pass')
    expect(read('methane', 0.1, 'vol', { detector: catalytic }).verdict).toBe('pass')
    expect(read('benzene', 0.1, 'vol', { detector: { ...infrared, principle: 'chromatograph' } }).verdict).toBe('pass')
  })
})

describe('a whole test', () => {
  const judge = (...readings: GasReading[]) => judgeTest(readings, { detector: { ...infrared, principle: 'catalytic' }, day: '2026-11-25', entered: false, enriched: false })
  it('is as bad as its worst', () => {
    expect(judge({ gas: 'oxygen', value: 20.9, unit: 'vol' }, { gas: 'methane', value: 1, unit: 'lel' }).verdict).toBe('pass')
    expect(judge({ gas: 'oxygen', value: 20.9, unit: 'vol' }, { gas: 'methane', value: 50, unit: 'lel' }).verdict).toBe('fail')
    expect(judge({ gas: 'methane', value: 1, unit: 'lel' }).verdict).toBe('none')
    expect(judge().verdict).toBe('none')
  })
})

describe('what the law asks of the air', () => {
  const of = (kind: Parameters<typeof detailOf>[0], over: object = {}, level: 'special' | 'first' | 'second' | null = null) => gasNeeds({ ...permitOf(kind, 'issued', { request: requestOf(kind, { detail: detailOf(kind, over) }) }), ...(level === null ? {} : { level }) })
  it.each([
    ['hot work of the highest level', of('hot-work', {}, 'special'), { needed: true, continuous: true, daily: true, pause: 1_800_000 }],
    ['of the first', of('hot-work', {}, 'first'), { continuous: false, pause: 1_800_000 }],
    ['of the second', of('hot-work', {}, 'second'), { pause: 3_600_000 }],
    ['a confined space', of('confined-space'), { entered: true, continuous: true, daily: false, record: 7_200_000, pause: 3_600_000 }],
    ['power in a fire place', of('temporary-power', { firePlace: true }), { needed: true, daily: true, pause: 0 }],
    ['power elsewhere', of('temporary-power'), { needed: false }],
    ['a deep pit where gas may be', of('excavation', { metres: 1.3, hazardous: true }), { entered: true }],
    ['a pit at the limit', of('excavation', { metres: 1.2, hazardous: true }), { needed: false }],
    ['lifting', of('lifting'), { needed: false }],
  ])('%s', (_what, needs, wanted) => expect(needs).toMatchObject(wanted))
  it('follows the enterprise where it is stricter', () => expect(gasNeeds(permitOf('hot-work'), { hotPauseMinutes: 10 }).pause).toBe(600_000))
})
