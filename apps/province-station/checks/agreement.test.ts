import { describe, expect, it } from 'vitest'
import { EXCHANGE_COMMON, EXCHANGE_LIMITS, EXCHANGE_TABLES } from '@anlan/standards/exchange/dual-prevention'
import { LARGEST_BODY } from '../wire/failures.ts'
import { TABLES } from './tables.ts'

/** The station does not run on the specification's table; this test alone lays the two side by side. */
describe('the station and the specification, written apart', () => {
  it('name the same tables in the same order', () => {
    expect(TABLES.map(({ name, title }) => [name, title])).toEqual(EXCHANGE_TABLES.map(({ name, title }) => [name, title]))
    expect(LARGEST_BODY).toBe(EXCHANGE_LIMITS.bodyBytes)
  })

  it.each(EXCHANGE_TABLES)('$name: the same fields, names, codes, parents and lengths', (specified) => {
    const table = TABLES.find(({ name }) => name === specified.name)
    const specifiedFields = [...EXCHANGE_COMMON, ...specified.fields]
    expect(table?.fields.map(({ name }) => name).toSorted()).toEqual(specifiedFields.map(({ name }) => name).toSorted())
    for (const spec of specifiedFields) {
      const field = table?.fields.find(({ name }) => name === spec.name)
      expect([field?.title, field?.required]).toEqual([spec.title, spec.required === true])
      expect(field?.codes).toEqual(spec.codes)
      if (spec.width !== undefined) {
        expect(field?.fault('汉'.repeat(Math.floor(spec.width / 2)))).toBeUndefined()
        expect(field?.fault('x'.repeat(spec.width))).toBeUndefined()
        expect(field?.fault('x'.repeat(spec.width + 1))).toBeDefined()
      }
      if (spec.range !== undefined) {
        const [least, most] = spec.range
        expect([least, most].map((value) => field?.fault(value))).toEqual([undefined, undefined])
        expect([least - 1, most + 1].every((value) => field?.fault(value) !== undefined)).toBe(true)
      }
    }
    const parents = specifiedFields.flatMap(({ name, parent }) => (parent === undefined ? [] : [[name, parent]]))
    expect(table?.parents.map(({ field, table: parent }) => [field, parent])).toEqual(parents)
  })
})
