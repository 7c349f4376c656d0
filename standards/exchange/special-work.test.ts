import { createCipheriv } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PARK_COMMON, WORK_COMMON, WORK_TABLES } from './special-work.ts'

const read = (name: string): Buffer => readFileSync(new URL(name, import.meta.url))
const KEY = Buffer.from('AnlanDemoKey2026')
const GOLDEN = ['work-plan', 'work-ticket', 'work-ticket-file', 'work-alarm', 'ticket-activity', 'ticket-formal'].map((name, at) => [name, WORK_TABLES[at]] as const)
const fieldsOf = (table: (typeof WORK_TABLES)[number] | undefined) => [...(table?.name.startsWith('aq3064') === true ? WORK_COMMON : PARK_COMMON), ...(table?.fields ?? [])]

it('table A.1 has 33 fields, table A.3 eleven and the enterprise’s code', () =>
  expect(['aq3064_work_ticket', 'aq3064_work_alarm'].map((name) => fieldsOf(WORK_TABLES.find((it) => it.name === name)).length)).toEqual([33, 12]))

describe('golden bytes', () => {
  it.each(GOLDEN)('%s: the plain file encrypts to the sealed one, byte for byte, and uses the fields of its table', (name, table) => {
    const cipher = createCipheriv('aes-128-cbc', KEY, KEY)
    expect(Buffer.concat([cipher.update(read(`golden/${name}.json`)), cipher.final()]).toString('base64')).toBe(read(`golden/${name}.datas.txt`).toString())
    const [row] = JSON.parse(read(`golden/${name}.json`).toString()) as [Record<string, unknown>]
    expect(fieldsOf(table).map((field) => field.name)).toEqual(expect.arrayContaining(Object.keys(row)))
    for (const { name: field, required, codes } of fieldsOf(table)) {
      if (required === true) expect([field, row[field]]).not.toEqual([field, undefined])
      if (codes !== undefined && row[field] !== undefined) expect(Object.keys(codes)).toContain(String(row[field]))
    }
  })
})

describe('the document', () => {
  const lines = read('special-work.md').toString().split('\n')
  it.each([['3.0', WORK_COMMON] as const, ['3.0p', PARK_COMMON] as const, ...WORK_TABLES.map((table, at) => [`3.${at + 1}`, table.fields] as const)])('chapter %s tells every field with its name and confidence', (chapter, fields) => {
    const from = lines.findIndex((line) => line.startsWith(`### ${chapter} `))
    const rows = lines.slice(from + 4, from + 4 + fields.length).map((line) => line.split('|').map((cell) => cell.trim()))
    expect(rows.map((row) => [row[1], row[2], row[7]])).toEqual(fields.map(({ name, title, confidence }) => [name, title, confidence]))
  })
})
