import { describe, expect, it } from 'vitest'
import { HOUR, MINUTE } from '@anlan/kernel/time'
import { permitOf, WEDNESDAY } from '../../testing/permit.ts'
import { gasClock } from './gas-clock.ts'
import { detectorByCode, type DetectorRow, readingsFor, readingsIn } from './gas-form.ts'

const detector = (over: Partial<DetectorRow['data']> = {}): DetectorRow => ({ id: 'd', data: { number: 'D-01', principle: 'infrared', gases: ['oxygen', 'xylene', 'carbon-monoxide', 'chlorine'], calibratedWith: 'xylene', calibratedUntil: '2027-01-01', factor: {}, ...over } })

describe('readingsFor', () => {
  it('has one line a gas of the detector, in the unit that it shows', () => {
    const units = (it: DetectorRow) => readingsFor(it, permitOf('hot-work')).map(({ unit }) => unit)
    expect(units(detector())).toEqual(['vol', 'lel', 'lel', 'ppm'])
    expect(units(detector({ principle: 'electrochemical' }))).toEqual(['vol', 'ppm', 'ppm', 'ppm'])
    expect(units(detector({ principle: 'pid' }))).toEqual(['vol', 'ppm', 'ppm', 'ppm'])
    expect(units(detector({ principle: 'chromatograph' }))).toEqual(['vol', 'vol', 'vol', 'ppm'])
  })
  it('asks for oxygen where people go in, before a detector is chosen', () => {
    expect(readingsFor(undefined, permitOf('confined-space')).map(({ gas }) => gas)).toEqual(['oxygen'])
    expect(readingsFor(undefined, permitOf('hot-work'))).toEqual([])
  })
})

it('readingsIn takes what was filled in, and nothing at all when a line is no number', () => {
  const line = (text: string) => ({ gas: 'oxygen' as const, unit: 'vol' as const, text })
  expect(readingsIn([line(' 20.9 '), line('')])).toEqual([{ gas: 'oxygen', unit: 'vol', value: 20.9 }])
  expect(readingsIn([line('约20')])).toBeUndefined()
  expect(readingsIn([line('-1')])).toBeUndefined()
})

it('detectorByCode finds the number alone or within a link, and no part of another number', () => {
  const all = [detector(), { id: 'e', data: { ...detector().data, number: 'D-010' } }]
  expect(detectorByCode('D-010', all)?.id).toBe('e')
  expect(detectorByCode('https://maker.example/q?sn=D-01', all)?.id).toBe('d')
  expect(detectorByCode('D-0', all)).toBeUndefined()
})

describe('gasClock', () => {
  const at = WEDNESDAY
  it('runs to the next record while people are inside, and to the begin before', () => {
    expect(gasClock(permitOf('confined-space', 'working'), at, {})).toEqual({ until: at + 2 * HOUR, words: '下次气体记录' })
    expect(gasClock(permitOf('hot-work', 'issued'), at, {})).toEqual({ until: at + 30 * MINUTE, words: '气体分析有效' })
    expect(gasClock(permitOf('hot-work', 'issued'), at, { gasAgeMinutes: 20 })?.until).toBe(at + 20 * MINUTE)
  })
  it('does not run where no air is asked for, nothing was sampled, or nothing hangs on it', () => {
    expect(gasClock(permitOf('blinding', 'issued'), at, {})).toBeNull()
    expect(gasClock(permitOf('hot-work', 'issued'), null, {})).toBeNull()
    expect(gasClock(permitOf('hot-work', 'working'), at, {})).toBeNull()
    expect(gasClock(permitOf('hot-work', 'finished'), at, {})).toBeNull()
  })
})
