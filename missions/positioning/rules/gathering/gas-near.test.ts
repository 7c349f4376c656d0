import { describe, expect, it } from 'vitest'
import { type GasAlarm, gasNear, isGas, tellsGas } from './gas-near.ts'

const polygon = [{ x: 0, y: 0 }, { x: 20, y: 0 }, { x: 20, y: 20 }, { x: 0, y: 20 }]
const alarm = (more: Partial<GasAlarm> = {}): GasAlarm => ({ tag: 'GT-1', area: '泵房', plan: '厂区', polygon, ...more })
const near = (x: number, y: number, given: GasAlarm, fenceName: string | null = null, plan = '厂区') => gasNear({ plan, x, y, fenceName }, [given], 15).length > 0

describe('gas near a gathering', () => {
  it.each([[10, 10, true], [34, 10, true], [36, 10, false], [31, 31, false], [30, 30, true]])('at %d, %d: %s', (x, y, found) => expect(near(x, y, alarm())).toBe(found))
  it('is not that of another plan', () => expect(near(10, 10, alarm(), null, '二区')).toBe(false))
  it('goes by the name where the area is not drawn', () => {
    const flat = alarm({ polygon: [], plan: '' })
    expect([near(10, 10, flat, '泵房'), near(10, 10, flat, '罐区'), near(10, 10, flat), near(10, 10, { ...flat, area: '' }, '')]).toEqual([true, false, false, false])
  })
  it('of a side without length is measured to its corner', () => expect(near(30, 0, alarm({ polygon: [{ x: 20, y: 0 }, { x: 20, y: 0 }, { x: 20, y: 0 }] }))).toBe(true))
})

describe('a detector', () => {
  const point = { quantity: 'combustible-gas', condition: 'high' as string | null, bypassed: false }
  it.each([[{}, true], [{ condition: 'high-high' }, true], [{ condition: 'fault' }, false], [{ condition: null }, false], [{ bypassed: true }, false], [{ quantity: 'temperature' }, false]])('%o tells gas: %s', (more, tells) => expect(tellsGas({ ...point, ...more })).toBe(tells))
  it('of toxic gas is one too', () => expect([isGas({ quantity: 'toxic-gas' }), isGas({ quantity: 'level' })]).toEqual([true, false]))
})
