import type { Id } from '@anlan/kernel/id'
import type { Hand } from './hand.ts'

/** What every record carries besides its own words. */
export interface Kept {
  readonly id: Id
  readonly version: number
  readonly deleted: boolean
  readonly createdAt: number
  readonly createdBy: string
  readonly updatedAt: number
  readonly updatedBy: string
}

type Revised = Pick<Kept, 'version' | 'updatedAt' | 'updatedBy'>

type By = Pick<Hand, 'name' | 'now'>

/** What every record begins with. */
export const firstVersion = (id: Id, { name, now }: By) => ({
  id,
  version: 1,
  deleted: false,
  createdAt: now,
  createdBy: name,
  updatedAt: now,
  updatedBy: name,
})

/** The record after a change by somebody. */
export const revised = <Kept extends Revised>(record: Kept, changes: Partial<Kept>, { name, now }: By): Kept => ({
  ...record,
  ...changes,
  version: record.version + 1,
  updatedAt: now,
  updatedBy: name,
})

/** The same text whatever order the keys came in: a database has its own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_key, it: unknown) =>
    it !== null && typeof it === 'object' && !Array.isArray(it) ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1))) : it,
  )

/** Whether anything would be different; saving what stands already writes nothing. */
export const wouldChange = <Kept extends object>(record: Kept, changes: Partial<Kept>): boolean =>
  (Object.keys(changes) as (keyof Kept)[]).some((key) => canonical(record[key]) !== canonical(changes[key]))
