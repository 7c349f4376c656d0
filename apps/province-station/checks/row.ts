import { createHash } from 'node:crypto'
import { columnOf, type Fault, isEmpty, type Row } from './field.ts'
import { type Photo, readPhoto } from './photo.ts'
import { plain } from './plain.ts'
import type { Table } from './table.ts'

/** A row that is right by itself; whether it fits what is held is asked afterwards. */
export interface GoodRow {
  readonly id: string
  /** Epoch ms. */
  readonly updateDate: number
  readonly deleted: boolean
  readonly digest: string
  readonly columns: Readonly<Record<string, string | number | null>>
  readonly photos: readonly Photo[]
}

export type CheckedRow = { readonly good: GoodRow; readonly faults?: undefined } | { readonly good?: undefined; readonly faults: readonly Fault[] }

/** Strange fields that are named one by one. */
const MOST_STRANGE = 20

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)

const ownFaults = (table: Table, row: Row): Fault[] => {
  const faults: Fault[] = []
  for (const { name, title, required, fault } of table.fields) {
    const value = row[name]
    const msg = isEmpty(value) ? (required ? '不能为空' : undefined) : fault(value)
    if (msg !== undefined) faults.push({ field: name, title, msg })
  }
  const strange = Object.keys(row).filter((name) => !table.fields.some((field) => field.name === name))
  for (const name of strange.slice(0, MOST_STRANGE)) faults.push({ field: plain(name.slice(0, 64)), title: '未知字段', msg: '不是本表的字段' })
  return faults
}

const sharedFaults = ({ names }: Table, row: Row, companyCode: string): Fault[] => {
  const faults: Fault[] = []
  if (row[names.companyCode] !== companyCode) faults.push({ field: names.companyCode, title: '企业编码', msg: `与登录的企业编码 ${companyCode} 不一致` })
  if (String(row[names.updateDate]) < String(row[names.createDate])) faults.push({ field: names.updateDate, title: '最后修改时间', msg: '不能早于创建时间' })
  return faults
}

/** A list travels as JSON, and is digested as such. */
const valueText = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

/** SHA-256 over the filled fields in the order of their names; see the specification, 对账. */
export const digestOf = (row: Row): string => {
  const hash = createHash('sha256')
  for (const name of Object.keys(row).toSorted()) if (!isEmpty(row[name])) hash.update(`${name}\u001f${valueText(row[name])}\u001e`)
  return hash.digest('hex')
}

const take = (table: Table, row: Row): GoodRow => {
  const columns: Record<string, string | number | null> = {}
  const photos: Photo[] = []
  for (const field of table.fields) {
    const { name, kind, stored } = field
    const value = row[name]
    columns[columnOf(field)] = isEmpty(value) ? null : stored(value)
    if ((kind === 'photo' || kind === 'pdf') && !isEmpty(value)) photos.push(readPhoto(String(value)))
  }
  return {
    id: String(columns.id),
    updateDate: Number(columns.updateDate),
    deleted: columns.deleted === '1',
    digest: digestOf(row),
    columns,
    photos,
  }
}

/** Judges a row by itself: each field, then what fields owe to each other. */
export const checkRow = (table: Table, row: unknown, companyCode: string): CheckedRow => {
  if (!isRow(row)) return { faults: [{ field: '', title: '整行', msg: '应为 JSON 对象' }] }
  const own = ownFaults(table, row)
  if (own.length > 0) return { faults: own }
  const joint = [...sharedFaults(table, row, companyCode), ...(table.together?.(row) ?? [])]
  return joint.length > 0 ? { faults: joint } : { good: take(table, row) }
}

export const faultText = ({ field, title, msg }: Fault): string => (field === '' ? `${title}：${msg}` : `${field}（${title}）：${msg}`)
