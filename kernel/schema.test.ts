import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeId } from './id.ts'
import { daySchema, idSchema, instantSchema, listOf, mobileSchema, pageInput, pageOf, versionSchema } from './schema.ts'

describe('small schemas', () => {
  it('know an id', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (chance) => void expect(idSchema.safeParse(makeId(1_800_000_000_000, chance)).success).toBe(true)))
    for (const wrong of ['', '1', '01890000-0000-7000-8000-00000000000G', '01890000-0000-7000-8000-000000000001 '])
      expect(idSchema.safeParse(wrong).error?.issues[0]?.message).toBe('编号格式不对')
  })
  it('read numbers out of a query string', () => {
    expect(instantSchema.parse('1763859600000')).toBe(1_763_859_600_000)
    expect(versionSchema.parse('3')).toBe(3)
    for (const wrong of ['-1', '1.5', 'x']) expect(instantSchema.safeParse(wrong).success).toBe(false)
    expect(versionSchema.safeParse('0').success).toBe(false)
  })
  it('know a day and a mobile number by their form', () => {
    expect(daySchema.safeParse('2026-11-23').success).toBe(true)
    for (const wrong of ['2026-1-3', '2026/11/23', '20261123']) expect(daySchema.safeParse(wrong).success).toBe(false)
    expect(mobileSchema.safeParse('13800000000').success).toBe(true)
    for (const wrong of ['12800000000', '1380000000', '+8613800000000']) expect(mobileSchema.safeParse(wrong).success).toBe(false)
  })
})

describe('a list in a query string', () => {
  const list = z.object({ state: listOf(z.enum(['open', 'closed'])) })
  it.each([
    [{}, []],
    [{ state: '' }, []],
    [{ state: 'open' }, ['open']],
    [{ state: ['open', 'closed'] }, ['open', 'closed']],
  ])('%j', (input, state) => {
    expect(list.parse(input)).toEqual({ state })
  })
  it('checks every item', () => {
    expect(list.safeParse({ state: ['open', 'lost'] }).success).toBe(false)
  })
})

describe('a page', () => {
  const page = z.object(pageInput)
  it('starts at the first fifty and is never longer than five hundred', () => {
    expect(page.parse({ search: ' 储罐 ' })).toEqual({ search: '储罐', offset: 0, limit: 50 })
    expect(page.parse({ offset: '20', limit: '500' })).toEqual({ offset: 20, limit: 500 })
    for (const wrong of [{ limit: '501' }, { limit: '0' }, { offset: '-1' }, { search: '字'.repeat(101) }]) expect(page.safeParse(wrong).success).toBe(false)
  })
  it('tells how many there are in all', () => {
    expect(pageOf(z.string()).parse({ rows: ['a'], total: 9 })).toEqual({ rows: ['a'], total: 9 })
    expect(pageOf(z.string()).safeParse({ rows: ['a'] }).success).toBe(false)
  })
})
