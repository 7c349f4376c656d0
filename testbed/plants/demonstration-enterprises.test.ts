import { describe, expect, it } from 'vitest'
import { demonstrationEnterprises, towns } from './demonstration-enterprises.ts'

describe('the 13 demonstration enterprises of Annex 2', () => {
  it('are one producer, one operator with storage and eleven stations, numbered 1 to 13', () => {
    expect(demonstrationEnterprises.map((one) => one.sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    const ofType = (type: string) => demonstrationEnterprises.filter((one) => one.type === type).length
    expect([ofType('生产'), ofType('经营带储存'), ofType('加油站')]).toEqual([1, 1, 11])
  })

  it('carry nothing but what the notice prints', () => {
    for (const one of demonstrationEnterprises) expect(Object.keys(one).sort()).toEqual(['name', 'sequence', 'town', 'type'])
    expect(new Set(demonstrationEnterprises.map((one) => one.name)).size).toBe(13)
    expect(demonstrationEnterprises.every((one) => !/\s/.test(one.name))).toBe(true)
  })

  it('lie in towns that the notice names', () => {
    const printed = new Set(towns.filter((one) => one.source === 'notice').map((one) => one.name))
    expect(demonstrationEnterprises.filter((one) => !printed.has(one.town))).toEqual([])
    expect(new Set(towns.map((one) => one.name)).size).toBe(towns.length)
  })
})
