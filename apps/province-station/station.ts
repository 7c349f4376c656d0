import { randomBytes } from 'node:crypto'
import { makeId } from '@anlan/kernel/id'
import type { Database } from '@anlan/platform/database/database'

/** What every route of the station stands on. */
export interface Station {
  readonly database: Database
  /** `undefined`: nobody administers this station. */
  readonly adminKey: string | undefined
  readonly mode: 'demo' | 'production'
  readonly now: () => number
}

export const newRequestId = (station: Station): string => makeId(station.now(), randomBytes(10))
