import { createCipheriv, createDecipheriv } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { EXCHANGE_COMMON, EXCHANGE_LIMITS, EXCHANGE_TABLES } from './dual-prevention.ts'

const read = (name: string): Buffer => readFileSync(new URL(name, import.meta.url))
const KEY = Buffer.from('AnlanDemoKey2026')
const GOLDEN = ['unit', 'event', 'measure', 'mission', 'record', 'danger', 'stop', 'promise', 'status', 'ticket']

const open = (datas: string): Buffer => {
  const decipher = createDecipheriv('aes-128-cbc', KEY, KEY)
  return Buffer.concat([decipher.update(datas, 'base64'), decipher.final()])
}

describe('golden bytes', () => {
  it.each(GOLDEN)('%s: the plain file encrypts to the sealed one, byte for byte', (name) => {
    const cipher = createCipheriv('aes-128-cbc', KEY, KEY)
    const sealed = Buffer.concat([cipher.update(read(`golden/${name}.json`)), cipher.final()])
    expect(sealed.toString('base64')).toBe(read(`golden/${name}.datas.txt`).toString())
    expect(KEY).toHaveLength(EXCHANGE_LIMITS.keyBytes)
  })

  it.each(GOLDEN.map((name, index) => [name, EXCHANGE_TABLES[index]] as const))('%s uses the fields of its table', (name, table) => {
    const [row] = JSON.parse(read(`golden/${name}.json`).toString()) as [Record<string, unknown>]
    const fields = [...EXCHANGE_COMMON, ...(table?.fields ?? [])]
    expect(fields.map((field) => field.name)).toEqual(expect.arrayContaining(Object.keys(row)))
    for (const { name: field, required, codes } of fields) {
      if (required === true) expect([field, row[field]]).not.toEqual([field, undefined])
      if (codes !== undefined && row[field] !== undefined) expect(Object.keys(codes)).toContain(String(row[field]))
    }
  })

  it.each(readdirSync(new URL('golden/refused/', import.meta.url)))('%s: rows and sealed text say the same', (file) => {
    const { rows, datas, table } = JSON.parse(read(`golden/refused/${file}`).toString()) as { rows: unknown; datas: string; table: string }
    expect(JSON.parse(open(datas).toString())).toEqual(rows)
    expect(EXCHANGE_TABLES.map(({ name }) => name)).toContain(table)
  })
})

describe('the document', () => {
  const lines = read('dual-prevention.md').toString().split('\n')
  it.each([['6.0', EXCHANGE_COMMON] as const, ...EXCHANGE_TABLES.map((table, index) => [`6.${index + 1}`, table.fields] as const)])(
    'chapter %s tells every field with its name and confidence',
    (chapter, fields) => {
      const from = lines.findIndex((line) => line.startsWith(`### ${chapter} `))
      const rows = lines.slice(from + 4, from + 4 + fields.length).map((line) => line.split('|').map((cell) => cell.trim()))
      expect(rows.map((row) => [row[1], row[2], row[7]])).toEqual(fields.map(({ name, title, confidence }) => [name, title, confidence]))
    },
  )
})
