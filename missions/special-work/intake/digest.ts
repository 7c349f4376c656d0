import { createHash } from 'node:crypto'
import type { Request } from '../contract/permit.ts'

/** Keys in order, so that the same request always has the same digest. */
const inOrder = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(inOrder) : value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, it]) => [key, inOrder(it)])) : value

/** What is approved, without the people, who may change with a record (AQ 3064.2 5.6.4), and without the cameras, which are bound when it starts. */
export const digestOf = ({ workers: _workers, guardians: _guardians, cameras: _cameras, ...request }: Request): string => createHash('sha256').update(JSON.stringify(inOrder(request))).digest('hex')
