import { createCipheriv } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EXCHANGE_COMMON } from './dual-prevention.ts'
import { AQ_COMMON, POSITION_TABLES, POSITIONING_TABLES } from './positioning.ts'

const read = (name: string): Buffer => readFileSync(new URL(name, import.meta.url))
const KEY = Buffer.from('AnlanDemoKey2026')
const GOLDEN = ['aq-person', 'aq-zone', 'aq-person-alarm', 'aq-zone-alarm', 'aq-gathering', 'employee-file', 'employee-alarm'].map((name, at) => [name, POSITIONING_TABLES[at]] as const)

describe('golden bytes', () => {
  it.each(GOLDEN)('%s: the plain file encrypts to the sealed one, byte for byte, and uses the fields of its table', (name, table) => {
    const cipher = createCipheriv('aes-128-cbc', KEY, KEY)
    expect(Buffer.concat([cipher.update(read(`golden/${name}.json`)), cipher.final()]).toString('base64')).toBe(read(`golden/${name}.datas.txt`).toString())
    const [row] = JSON.parse(read(`golden/${name}.json`).toString()) as [Record<string, unknown>]
    const fields = [...(table?.name.startsWith('aq3064') === true ? AQ_COMMON : EXCHANGE_COMMON), ...(table?.fields ?? [])]
    expect(fields.map((field) => field.name)).toEqual(expect.arrayContaining(Object.keys(row)))
    for (const { name: field, required, codes } of fields) {
      if (required === true) expect([field, row[field]]).not.toEqual([field, undefined])
      if (codes !== undefined && row[field] !== undefined) expect(Object.keys(codes)).toContain(String(row[field]))
    }
  })
})

describe('the document', () => {
  const lines = read('positioning.md').toString().split('\n')
  it.each([
    ['3.0', AQ_COMMON] as const,
    ...POSITIONING_TABLES.map((table, at) => [`3.${at + 1}`, table.fields] as const),
    ...POSITION_TABLES.map((table, at) => [`5.${at + 1}`, table.fields] as const),
  ])('chapter %s tells every field with its name and confidence', (chapter, fields) => {
    const from = lines.findIndex((line) => line.startsWith(`### ${chapter} `))
    const rows = lines.slice(from + 4, from + 4 + fields.length).map((line) => line.split('|').map((cell) => cell.trim()))
    expect(rows.map((row) => [row[1], row[2], row[7]])).toEqual(fields.map(({ name, title, confidence }) => [name, title, confidence]))
  })
})
