import { createHash } from 'node:crypto'

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, field]) => field !== undefined)
  return `{${fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}

/** SHA-256 of the record with its keys in order, as `standards/exchange/district-inbox.md` says. */
export const digestOf = (record: unknown): string => createHash('sha256').update(canonical(record), 'utf8').digest('hex')
