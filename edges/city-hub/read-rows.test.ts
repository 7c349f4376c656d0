import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { adoptRecords } from '@anlan/dual-prevention/contract/adopt-records'
import type { Parcel } from '@anlan/exchange/contract/adapter'
import { type ReadKind, readRow } from './read-rows.ts'
import { rowOf, type WireRow } from './rows.ts'

const golden = (name: string): WireRow => (JSON.parse(readFileSync(new URL(`../../standards/exchange/golden/${name}.json`, import.meta.url), 'utf8')) as [WireRow])[0]

/** Names of golden files and the kinds they hold. */
const KINDS: readonly (readonly [string, ReadKind])[] = [
  ['unit', 'unit'], ['event', 'risk-event'], ['measure', 'measure'], ['mission', 'plan'], ['record', 'record'], ['danger', 'danger'], ['stop', 'stop'],
]

it.each(KINDS)('%s: what is read back is taken over, and sent again it is the same row', (name, kind) => {
  const row = golden(name)
  const read = readRow(kind, row)
  if ('fault' in read) return expect.fail(read.fault)
  const { records } = adoptRecords.input.parse({ records: [read.adoption] })
  const [adoption] = records
  if (adoption === undefined) return expect.fail('nothing read')
  const { words, ...trace } = adoption
  // Names of persons travel as names; the sender's record holds them with an id.
  const own = kind === 'danger' ? { ...words, responsible: { id: 'x', name: (words as { responsible: string }).responsible }, acceptor: { id: 'y', name: (words as { acceptor: string }).acceptor }, photosBefore: [], photosAfter: [] } : words
  const record = { ...trace, version: 1, ...own }
  const { dangerImg: _photo, ...sent } = row
  const again = rowOf('371002999', { kind, id: trace.id, updatedAt: trace.updatedAt, record, knownThere: true } as unknown as Parcel)
  expect({ ...again, dangerManageDeadline: undefined }).toEqual({ ...sent, dangerManageDeadline: undefined })
})

it.each([
  ['no time', { ...golden('unit'), createDate: '20261399000000' }, 'createDate'],
  ['another id', { ...golden('unit'), id: 'F3A9'.repeat(8) }, 'UUID'],
  ['no row at all', null, 'id'],
])('%s is told, not taken', (_name, row, words) => {
  const read = readRow('unit', row)
  expect('fault' in read && read.fault).toContain(words)
})
