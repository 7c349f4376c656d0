import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { endpointsOf, expiryOf, fieldsOf, type Register, registerEventsOf, type RegisterRow } from '@anlan/kernel/register'
import { beijingStamp, plantDay } from '@anlan/kernel/time'
import { type Answer, answer } from '../module/module.ts'
import type { Scope } from '../module/scope.ts'
import { unveiled, veiled } from './veils.ts'
import { type Data, findKeys, findRow, type Key, listRows, lockRegister, removeRow, type RowsOf, type StoredRow, writeRow } from './register-rows.ts'

const toRow = (register: Register, row: StoredRow, scope: Scope): RegisterRow => ({
  id: row.id,
  version: row.version,
  data: veiled(register, row.data),
  expiry: expiryOf(register, row.data, plantDay(scope.now)),
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
})

/** `11月23日 09:00` */
const moment = (at: number): string => beijingStamp(at).replace(/^....0?(\d+?)(\d\d)(\d\d)(\d\d)..$/, (_, month, day, hour, minute) => `${month}月${Number(day)}日 ${hour}:${minute}`)

const missing = ({ title }: Register) => refuse('no-such-row', `没有这条${title}，可能已被删除，请刷新列表`, { kind: 'missing' })

/** The later of two editors is told who was first; nothing is overwritten. */
const stale = ({ title }: Register, row: StoredRow) =>
  refuse('stale', `这条${title}已被${row.updated_by}于 ${moment(row.updated_at)} ${row.deleted ? '删除' : '修改'}，您的修改没有保存。请刷新后核对再提交`, {
    kind: 'conflict',
    facts: { version: row.version, updatedBy: row.updated_by, updatedAt: row.updated_at, deleted: row.deleted },
  })

/** What must be unique of these data; empty fields are no key. */
export const keysOf = ({ unique = [] }: Register, data: Data): Key[] =>
  unique.flatMap((group) => {
    const fields = [group].flat()
    const values = fields.map((field) => String(data[field] ?? '').normalize('NFKC').trim())
    return values.includes('') ? [] : [{ field: fields.join('+'), value: values.join('\u001f') }]
  })

export const alreadyThere = (register: Register, { field, value }: Key): Decision<never> => {
  const fields = field.split('+')
  const title = fieldsOf(register).filter((it) => fields.includes(it.key)).map((it) => it.title).join('、')
  return refuse('not-unique', `${title}“${value.replaceAll('\u001f', ' ')}”已登记过，请核对或直接修改已有的${register.title}`, { field: `data.${fields[0]}`, kind: 'conflict' })
}

/** As the database gives it back: no `undefined`, no dates. */
const plain = (data: unknown): Data => JSON.parse(JSON.stringify(data)) as Data

export interface Save {
  readonly id: Id
  /** The version that was edited; 0 makes a new row. */
  readonly version: number
  readonly data: unknown
}

/** Saves a row whose data have passed the schema. Nothing is written and nothing told when nothing changed. */
export const saveRow = async (register: Register, scope: Scope, { id, version, data: given }: Save): Promise<Decision<{ id: Id; version: number }>> => {
  const rows: RowsOf = { tx: scope.tx, org: scope.org, register }
  const shown = plain(given)
  const keys = keysOf(register, shown)
  const [, before, taken] = await Promise.all([lockRegister(rows), findRow(rows, id), findKeys(rows, keys)])
  if (before === undefined && version > 0) return missing(register)
  const whole = unveiled(register, shown, before?.data)
  if (!whole.accepted) return whole
  const data = whole.value
  if (before !== undefined && !before.deleted && isDeepStrictEqual(before.data, data)) return accept({ id, version: before.version })
  if (before !== undefined && (before.deleted || before.version !== version)) return stale(register, before)
  const other = taken.find((key) => key.id !== id)
  if (other !== undefined) return alreadyThere(register, other)
  await writeRow(rows, { id, version: version + 1, data, keys, at: scope.now, by: scope.actor })
  scope.record(registerEventsOf(register).saved, { subject: id, data: { before: before === undefined ? null : veiled(register, before.data), after: veiled(register, data) } })
  return accept({ id, version: version + 1 })
}

/** The part of a list query that names fields. */
export const filtersOf = ({ filters = [] }: Register, asked: object): Record<string, readonly string[]> =>
  Object.fromEntries(filters.map((field) => [field, (asked as Record<string, readonly string[] | undefined>)[field] ?? []]))

/** List, get, save and remove of a register: spread into the answers of its house. */
export const registerAnswers = <Schema extends z.ZodObject>(declared: Register<Schema>): Answer[] => {
  const register = declared as unknown as Register
  const endpoints = endpointsOf(register)
  const rowsOf = (scope: Scope): RowsOf => ({ tx: scope.tx, org: scope.org, register })
  return [
    answer(endpoints.list, async (asked, scope) => {
      const { rows, total } = await listRows(rowsOf(scope), { ...asked, filters: filtersOf(register, asked), today: plantDay(scope.now) })
      return accept({ rows: rows.map((row) => toRow(register, row, scope)), total })
    }),
    answer(endpoints.get, async ({ id }, scope) => {
      const row = await findRow(rowsOf(scope), id)
      return row === undefined || row.deleted ? missing(register) : accept(toRow(register, row, scope))
    }),
    answer(endpoints.save, (input, scope) => saveRow(register, scope, input)),
    answer(endpoints.remove, async ({ id, version }, scope) => {
      const rows = rowsOf(scope)
      const [, before] = await Promise.all([lockRegister(rows), findRow(rows, id)])
      if (before === undefined) return missing(register)
      if (before.deleted || before.version !== version) return stale(register, before)
      await removeRow(rows, { id, version: version + 1, at: scope.now, by: scope.actor })
      scope.record(registerEventsOf(register).removed, { subject: id, data: { before: veiled(register, before.data), after: null } })
      return accept({ id, version: version + 1 })
    }),
  ]
}
