import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sameData } from './same-data.ts'

interface Head {
  readonly id: Id
  readonly version: number
  readonly createdAt: Instant
  readonly createdBy: string
  readonly updatedAt: Instant
  readonly updatedBy: string
}

/** A record without what is counted and signed. */
export type Draft<Record extends Head> = Omit<Record, keyof Head>

export interface Hand {
  readonly at: Instant
  readonly by: string
}

/** The next version of a record; undefined when nothing of it is different. Its time never runs backward. */
export const nextVersion = <Record extends Head>(id: Id, before: Record | undefined, draft: Draft<Record>, { at, by }: Hand): Record | undefined => {
  if (before === undefined) return { id, version: 1, createdAt: at, createdBy: by, updatedAt: at, updatedBy: by, ...draft } as unknown as Record
  const { version, createdAt, createdBy } = before
  const next = { id, version: version + 1, createdAt, createdBy, updatedAt: Math.max(at, before.updatedAt), updatedBy: by, ...draft }
  const same = sameData({ ...next, version, updatedAt: 0, updatedBy: '' }, { ...before, updatedAt: 0, updatedBy: '' })
  return same ? undefined : (next as unknown as Record)
}
