import { isDeepStrictEqual } from 'node:util'
import { accept, type Decision } from '@anlan/kernel/decision'
import { fieldsOf, type Register, type RegisterField, registerEventsOf } from '@anlan/kernel/register'
import { plantDay } from '@anlan/kernel/time'
import type { RowFault } from '../excel/annotate-faults.ts'
import { type ReadOptions, readTable, type Table } from '../excel/read-table.ts'
import type { OpenWorkbook } from '../excel/read-workbook.ts'
import { badInput } from '@anlan/kernel/bad-input'
import type { Scope } from '../module/scope.ts'
import { fromCell } from './register-cells.ts'
import { type Data, type Key, listRows, lockRegister, type StoredRow, writeRow } from './register-rows.ts'
import { alreadyThere, keysOf } from './register.ts'
import { unveiled, veiled } from './veils.ts'

export interface Imported {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly faults: readonly RowFault[]
  /** Where on the sheet it stood, for `annotateFaults`. */
  readonly table: Table
}

const ALL = { offset: 0, limit: 1_000_000, filters: {} }

/** The columns in which a register is looked for in a workbook. */
export const importColumns = (register: Register) =>
  fieldsOf(register).map(({ key, title, synonyms, required }) => ({ key, header: title, synonyms, required }))

/**
 * Takes the good rows of a workbook in and gives the others back. A row is taken whole or not at all; one that is
 * known by its first unique field is changed, and left alone when it is the same, so that a repeated import does nothing.
 */
export const importRegister = async (
  register: Register,
  scope: Scope,
  opened: OpenWorkbook,
  options: ReadOptions = {},
): Promise<Decision<Imported>> => {
  const table = await readTable(opened, importColumns(register), options)
  if (!table.accepted) return table
  const fields = fieldsOf(register).filter(({ key }) => table.value.columns[key] !== undefined)
  const rows = { tx: scope.tx, org: scope.org, register }
  await lockRegister(rows)
  const known = openIndex(register, (await listRows(rows, { ...ALL, today: plantDay(scope.now) })).rows)
  const count = { added: 0, changed: 0, unchanged: 0 }
  const faults: RowFault[] = []
  const writing: Promise<void>[] = []

  for (const { row, cells } of table.value.rows) {
    const before = known.find(dataOf(fields, cells))
    // A column that the workbook does not have leaves what is known as it is.
    const parsed = register.schema.safeParse({ ...before?.data, ...dataOf(fields, cells) })
    if (!parsed.success) {
      const refused = badInput(parsed.error)
      const messages = refused.accepted ? {} : ((refused.refusal.facts?.['fields'] ?? {}) as Record<string, string>)
      for (const [path, message] of Object.entries(messages)) faults.push({ row, key: path.split('.')[0], message })
      continue
    }
    const whole = unveiled(register, JSON.parse(JSON.stringify(parsed.data)) as Data, before?.data)
    if (!whole.accepted) {
      faults.push({ row, key: whole.refusal.field?.split('.')[1], message: whole.refusal.message })
      continue
    }
    const data = whole.value
    const clash = known.clash(data, row, before)
    if (clash !== undefined) {
      faults.push({ row, ...clash })
      continue
    }
    const after: StoredRow = { ...(before ?? { id: scope.newId(), deleted: false, updated_by: '', updated_at: 0 }), version: (before?.version ?? 0) + 1, data }
    known.take(after, row)
    if (before !== undefined && isDeepStrictEqual(before.data, data)) {
      count.unchanged++
      continue
    }
    count[before === undefined ? 'added' : 'changed']++
    writing.push(writeRow(rows, { id: after.id, version: after.version, data, keys: keysOf(register, data), at: scope.now, by: scope.actor }))
    scope.record(registerEventsOf(register).saved, { subject: after.id, data: { before: before === undefined ? null : veiled(register, before.data), after: veiled(register, data) } })
  }
  await Promise.all(writing)
  return accept({ ...count, faults, table: table.value })
}

const dataOf = (fields: readonly RegisterField[], cells: Readonly<Record<string, string>>): Data =>
  Object.fromEntries(fields.map((field) => [field.key, fromCell(field, cells[field.key] ?? '')]))

/** All rows of the register by what must be unique of them, kept current while rows are taken in. */
const openIndex = (register: Register, stored: readonly StoredRow[]) => {
  const owner = new Map<string, StoredRow>()
  const takenBy = new Map<string, number>()
  const label = ({ field, value }: Key) => `${field}\u001e${value}`
  for (const row of stored) for (const key of keysOf(register, row.data)) owner.set(label(key), row)
  const main = [register.unique?.[0] ?? []].flat().join('+')
  return {
    find: (data: Data): StoredRow | undefined => {
      const key = keysOf(register, data).find(({ field }) => field === main)
      return key === undefined ? undefined : owner.get(label(key))
    },
    clash: (data: Data, row: number, before: StoredRow | undefined): Omit<RowFault, 'row'> | undefined => {
      for (const key of keysOf(register, data)) {
        const first = takenBy.get(label(key))
        const column = key.field.split('+')[0]
        if (first !== undefined && first !== row) return { key: column, message: `与第 ${first} 行重复`, advice: '同一条只保留一行，删除或改正其余的行' }
        const other = owner.get(label(key))
        if (other === undefined || other.id === before?.id) continue
        const refused = alreadyThere(register, key)
        return { key: column, message: refused.accepted ? '' : refused.refusal.message }
      }
      return undefined
    },
    take: (after: StoredRow, row: number): void => {
      for (const key of keysOf(register, after.data)) {
        owner.set(label(key), after)
        takenBy.set(label(key), row)
      }
    },
  }
}
