import { alarms } from '@anlan/alarms/module'
import { districtSupervision } from '@anlan/district-supervision/module'
import { exchange } from '@anlan/exchange/module'
import { people } from '@anlan/people/module'
import { ACCOUNTS } from '@anlan/platform/auth/migrations'
import { wallNow } from '@anlan/platform/clock/wall-now'
import { type Database } from '@anlan/platform/database/database'
import { GROUND } from '@anlan/platform/database/migrate'
import { type House, openHouse } from '@anlan/platform/module/house'
import { migrationsOf } from '@anlan/platform/module/module'
import { REGISTERS } from '@anlan/platform/register/migrations'
import { plant } from '@anlan/plant/module'

/** Everything between a record's event and its two receivers, and nothing else. */
const MODULES = [plant, people, alarms, exchange, districtSupervision]
export const MIGRATIONS = [GROUND, ACCOUNTS, REGISTERS, ...migrationsOf(MODULES)]

export interface SoakHouse {
  readonly database: Database
  readonly dataFolder: string
  readonly settings?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
  readonly fault?: (what: string, cause: unknown) => void
}

export const openSoakHouse = (parts: SoakHouse): House =>
  openHouse({ modules: MODULES, clock: { plant: wallNow, wall: wallNow, wallUntil: (at) => Math.max(0, at - wallNow()) }, ...parts })
