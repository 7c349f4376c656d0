import { createHash } from 'node:crypto'
import type { Id } from '@anlan/kernel/id'

/** The same words, the same id (RFC 9562 UUIDv8): what others name in their own ways is recognised when it is said again. */
export const derivedId = (...words: readonly string[]): Id => {
  const hex = createHash('sha256').update(words.join('\u0000')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16)}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
