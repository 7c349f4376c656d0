import { describe, expect, it } from 'vitest'
import { BrokenInvariant } from '@anlan/kernel/fault'
import { camel, houseFolder, pascal } from './naming.ts'

describe('a kebab-case name', () => {
  it('becomes the name of a value or of a type', () => {
    expect([camel('close-danger'), camel('gb-30871-check'), camel('roster')]).toEqual(['closeDanger', 'gb30871Check', 'roster'])
    expect([pascal('close-danger'), pascal('roster')]).toEqual(['CloseDanger', 'Roster'])
  })
})

describe('a house', () => {
  it('is found in its tree', () => {
    expect([houseFolder('people'), houseFolder('exchange')]).toEqual(['commons/people', 'missions/exchange'])
  })
  it('that is not there is not invented', () => {
    expect(() => houseFolder('nowhere')).toThrow(BrokenInvariant)
  })
})
