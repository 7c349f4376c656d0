import { createHash } from 'node:crypto'

/** Keys in order at every depth, no blanks. Written apart from the sender's: see `standards/exchange/district-inbox.md`. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const fields = value as Record<string, unknown>
  return Object.fromEntries(Object.keys(fields).toSorted().map((name) => [name, inOrder(fields[name])]))
}

export const digestOf = (record: unknown): string => createHash('sha256').update(JSON.stringify(inOrder(record)), 'utf8').digest('hex')
