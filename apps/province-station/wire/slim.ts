import { createHash } from 'node:crypto'
import { plain } from '../checks/plain.ts'

/** Longer than any field but a photo may be. */
const LONG = 16_000
const LARGEST = 200_000

const MOST_ITEMS = 500

/** Of a list: plain fields are kept, whatever lies deeper is not. */
const slimItem = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && !Array.isArray(item) ? Object.fromEntries(Object.entries(item).map(([name, value]) => [plain(name), Array.isArray(value) ? `（数组，${value.length} 项）` : slimValue(value)])) : slimValue(item)

const slimValue = (value: unknown): unknown => {
  if (Array.isArray(value) && value.length <= MOST_ITEMS) return value.map(slimItem)
  if (Array.isArray(value)) return `（数组，${value.length} 项）`
  if (typeof value === 'object' && value !== null) return '（对象）'
  if (typeof value !== 'string') return value
  return value.length > LONG ? `（${value.length} 个字符，SHA-256 ${createHash('sha256').update(value).digest('hex')}）` : plain(value)
}

/**
 * A row as the history keeps it: photos and outsized texts give way to their SHA-256, so that a page of history
 * stays small. Photos that were taken are kept whole in `photo`, under the digest of their bytes.
 */
export const slim = (row: unknown): unknown => {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return slimValue(row)
  const slimmed = Object.fromEntries(Object.entries(row).map(([name, value]) => [plain(name), slimValue(value)]))
  const size = JSON.stringify(slimmed).length
  return size > LARGEST ? `（整行 ${size} 个字符，过大未留存）` : slimmed
}

/** An id as it can be shown and searched, however odd it was. */
export const shownId = (row: unknown, name: string): string | null => {
  const id = typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>)[name] : undefined
  if (typeof id !== 'string' && typeof id !== 'number') return null
  return String(id).slice(0, 64).toWellFormed().replace(/\p{Cc}/gu, '')
}
