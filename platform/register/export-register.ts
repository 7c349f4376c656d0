import { fieldsOf, type Register } from '@anlan/kernel/register'
import { plantDay } from '@anlan/kernel/time'
import { writeTable } from '../excel/write-table.ts'
import type { Scope } from '../module/scope.ts'
import { toCell } from './register-cells.ts'
import { type Asked, listRows } from './register-rows.ts'
import { veiled } from './veils.ts'

const MOST = 50_000

/**
 * All fields of the rows that were asked for, under the headers that the import looks for.
 * @param asked `null` for a template without rows
 */
export const exportRegister = async (register: Register, scope: Scope, asked: Omit<Asked, 'offset' | 'limit' | 'today'> | null): Promise<Buffer> => {
  const fields = fieldsOf(register)
  const rows = { tx: scope.tx, org: scope.org, register }
  const found = asked === null ? [] : (await listRows(rows, { ...asked, offset: 0, limit: MOST, today: plantDay(scope.now) })).rows
  return writeTable({
    title: asked === null ? `${register.title}导入模板` : register.title,
    columns: fields.map(({ key, title }) => ({ key, header: title })),
    rows: found.map((row) => veiled(register, row.data)).map((data) => Object.fromEntries(fields.map((field) => [field.key, toCell(field, data[field.key])]))),
    at: scope.now,
  })
}
