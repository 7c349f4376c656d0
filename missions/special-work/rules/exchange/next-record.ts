import type { Hand } from '../../contract/person.ts'

interface Head {
  readonly id: string
  readonly version: number
  readonly createdAt: number
  readonly createdBy: string
  readonly updatedAt: number
  readonly updatedBy: string
}

/** Who changed it, when; and where it is new, who began it. */
export interface Signed {
  readonly at: number
  readonly by: string
  readonly created?: { readonly at: number; readonly by: Hand['by']['name'] }
}

/** Key for key, in whatever order they stand: jsonb keeps none. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, it]) => [key, inOrder(it)]))
}
const same = (one: unknown, other: unknown): boolean => JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))

/** The next version of a record. Its time never runs backward. Undefined where only a difference counts and there is none. */
export const nextRecord = <Record extends Head>(id: string, before: Record | undefined, draft: Omit<Record, keyof Head>, { at, by, created = { at, by } }: Signed, always: boolean): Record | undefined => {
  const head = before === undefined ? { id, version: 1, createdAt: created.at, createdBy: created.by } : { id, version: before.version + 1, createdAt: before.createdAt, createdBy: before.createdBy }
  const next = { ...head, updatedAt: Math.max(at, before?.updatedAt ?? at), updatedBy: by, ...draft } as unknown as Record
  const unchanged = before !== undefined && same({ ...next, version: 0, updatedAt: 0, updatedBy: '' }, { ...before, version: 0, updatedAt: 0, updatedBy: '' })
  return unchanged && !always ? undefined : next
}
