import { describe, expect, it } from 'vitest'
import { EXCHANGE_COMMON, EXCHANGE_LIMITS, EXCHANGE_TABLES } from '@anlan/standards/exchange/dual-prevention'
import { POSITION_TABLES, POSITIONING_TABLES, AQ_COMMON } from '@anlan/standards/exchange/positioning'
import { PARK_COMMON, WORK_COMMON, WORK_TABLES } from '@anlan/standards/exchange/special-work'
import { VIDEO_COMMON, VIDEO_TABLES } from '@anlan/standards/exchange/video'
import { LIMITS } from '@anlan/standards/limits'
import { LARGEST_BODY } from '../wire/failures.ts'
import { columnOf, type Field } from './field.ts'
import { LATE_AFTER, POSITION_FORMS } from './position.ts'
import { TABLES } from './tables.ts'

const commonOf = (name: string) => (name.startsWith('video') ? VIDEO_COMMON : name.startsWith('aq3064_work') ? WORK_COMMON : name.startsWith('aq3064') ? AQ_COMMON : name.startsWith('accept') ? PARK_COMMON : EXCHANGE_COMMON)

/** The station does not run on the specification's table; this test alone lays the two side by side. */
describe('the station and the specification, written apart', () => {
  it('name the same tables in the same order', () => {
    expect(TABLES.map(({ name, title }) => [name, title])).toEqual([...EXCHANGE_TABLES, ...POSITIONING_TABLES, ...WORK_TABLES, ...VIDEO_TABLES].map(({ name, title }) => [name, title]))
    expect(LARGEST_BODY).toBe(EXCHANGE_LIMITS.bodyBytes)
  })

  it.each([...EXCHANGE_TABLES, ...POSITIONING_TABLES, ...WORK_TABLES, ...VIDEO_TABLES])('$name: the same fields, names, codes, parents and lengths', (specified) => {
    const table = TABLES.find(({ name }) => name === specified.name)
    const specifiedFields = [...commonOf(specified.name), ...specified.fields]
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
    expect(table?.fields.map(columnOf)).toEqual(expect.arrayContaining(EXCHANGE_COMMON.map(({ name }) => name)))
    const parents = specifiedFields.flatMap(({ name, parent }) => (parent === undefined ? [] : [[name, parent]]))
    expect(table?.parents.map(({ field, table: parent }) => [field, parent])).toEqual(parents)
  })

  it.each(POSITION_TABLES)('$name: where somebody is', ({ name, title, fields }) => {
    const form = POSITION_FORMS[name]
    expect([form.title, form.fields.map((field) => [field.name, field.title, field.codes])]).toEqual([title, fields.map((field) => [field.name, field.title, field.codes])])
    expect(fields.map(({ name: field }) => field)).toContain(form.who)
    expect(LATE_AFTER).toBe((LIMITS.find((it) => it.name === 'position-upload-seconds')?.value ?? 0) * 1_000)
  })

  it.each<[string, string, unknown[], unknown[]]>([
    ['aq3064_work_ticket', 'WORKER_NAME', ['甲', '甲,乙'], ['甲,', '甲，乙', '甲、乙', ',', 1]],
    ['aq3064_work_ticket', 'GAS_VALUE', [0, 0.02], [-1, '0.02', Number.NaN]],
    ['aq3064_work_ticket_file', 'FILE_CONTENT', ['JVBERi0xLjQK'], ['data:application/pdf;base64,JVBERi0xLjQK', 'iVBORw0KGgo=', '%PDF', 1]],
    ['aq3064_person', 'IDENTIFY_NUM', ['11010519491231002X', 'E12345678'], ['11010519491231002x', '1234', '身份证', 1]],
    ['aq3064_person', 'BIRTHDAY', ['19491231', '20000229'], ['1949-12-31', '19490231', '18991231', '20010229']],
    ['aq3064_zone', 'GEO', [
      'POLYGON((122.4 37.62,122.401 37.62,122.401 37.621,122.4 37.62))', 'polygon ( ( 122 37, 123 37, 123 38, 122 37 ), (122.5 37.1,122.6 37.1,122.6 37.2,122.5 37.1) )',
      '{"type":"Polygon","coordinates":[[[122,37],[123,37],[123,38],[122,37]]]}',
    ], [
      'POLYGON((122.4 37.62,122.401 37.62,122.4 37.62))', 'POLYGON((122.4 37.62,122.401 37.62,122.401 37.621,122.4 37.63))', 'POLYGON((37.62 122.4,37.62 122.401,37.621 122.401,37.62 122.4))',
      'POINT(122 37)', 'POLYGON(())', '{"type":"Point","coordinates":[122,37]}', '{"type":"Polygon","coordinates":[]}', '{"type":"Polygon","coordinates":[[[122,37,5],[123,37],[123,38],[122,37,5]]]}', '{', 5,
    ]],
    ['sec_employee_alarm_data', 'longitude', [73, 122.4, 136], [72.9, 136.1, '122.4', null, Number.NaN]],
    ['sec_employee_alarm_data', 'latitude', [3, 54], [2.9, 54.1]],
  ])('%s %s: what it takes and what it does not', (table, name, good, bad) => {
    const field = TABLES.find((it) => it.name === table)?.fields.find((it) => it.name === name) as Field
    for (const value of good) expect([value, field.fault(value)]).toEqual([value, undefined])
    for (const value of bad) expect([value, field.fault(value)]).toEqual([value, expect.any(String)])
  })

  it('people of a gathering: each field of each of them', () => {
    const field = TABLES.find(({ name }) => name === 'aq3064_gathering')?.fields.find(({ name }) => name === 'ALARM_AREA') as Field
    const one = { NAME: '孙大为', PERSONTYPE: '01', PERSONID: '019ab000-0000-7000-8000-000000000021', X: 122.4, Y: 37.6 }
    expect(field.fault([one])).toBeUndefined()
    for (const wrong of [{ NAME: ' ' }, { NAME: '甲\u0000' }, { PERSONTYPE: '04' }, { PERSONID: 'x' }, { X: 37.6, Y: 122.4 }, { Y: '37.6' }, { AGE: 3 }]) expect(field.fault([one, { ...one, ...wrong }])).toContain('第 2 人')
    for (const wrong of [[], 'x', [null], [[one]]]) expect(field.fault(wrong)).toBeDefined()
  })
})
