import { createCipheriv } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { VIDEO_COMMON, VIDEO_TABLES } from './video.ts'

const read = (name: string): Buffer => readFileSync(new URL(name, import.meta.url))
const KEY = Buffer.from('AnlanDemoKey2026')
const GOLDEN = ['video-device', 'video-status', 'video-alarm'].map((name, at) => [name, VIDEO_TABLES[at]?.fields ?? []] as const)

it('nothing of it was read anywhere: every field is of our own making', () =>
  expect(new Set([...VIDEO_COMMON, ...VIDEO_TABLES.flatMap(({ fields }) => fields)].map(({ confidence }) => confidence))).toEqual(new Set(['K'])))

describe('golden bytes', () => {
  it.each(GOLDEN)('%s: the plain file encrypts to the sealed one, byte for byte, and uses the fields of its table', (name, own) => {
    const cipher = createCipheriv('aes-128-cbc', KEY, KEY)
    const plain = read(`golden/${name}.json`)
    expect(Buffer.concat([cipher.update(plain), cipher.final()]).toString('base64')).toBe(read(`golden/${name}.datas.txt`).toString())
    const [row = {}] = JSON.parse(plain.toString()) as Record<string, unknown>[]
    const fields = [...VIDEO_COMMON, ...own]
    expect(fields.map((field) => field.name)).toEqual(expect.arrayContaining(Object.keys(row)))
    for (const { name: field, codes } of fields.filter(({ required }) => required === true)) {
      expect([field, row[field]]).not.toEqual([field, undefined])
      if (codes !== undefined) expect(Object.keys(codes)).toContain(String(row[field]))
    }
  })
})

describe('the document', () => {
  const lines = read('video.md').toString().split('\n')
  it.each([['3.0', VIDEO_COMMON] as const, ...VIDEO_TABLES.map((table, at) => [`3.${at + 1}`, table.fields] as const)])('chapter %s tells every field with its name and confidence', (chapter, fields) => {
    const from = lines.findIndex((line) => line.startsWith(`### ${chapter} `))
    const cells = lines.slice(from + 4, from + 4 + fields.length).map((line) => line.split('|').map((cell) => cell.trim()))
    expect(cells.map((row) => [row[1], row[2], row[7]])).toEqual(fields.map(({ name, title, confidence }) => [name, title, confidence]))
  })
  it('and every kind of alarm with its code', () => {
    const codes = VIDEO_TABLES.flatMap(({ fields }) => fields).find(({ name }) => name === 'ALARM_TYPE')?.codes ?? {}
    expect(Object.entries(codes).every(([code, words]) => lines.some((line) => line.includes(`${code} ${words}`)))).toBe(true)
  })
})
