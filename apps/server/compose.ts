import { alarms } from '@anlan/alarms/module'
import { districtSupervision } from '@anlan/district-supervision/module'
import { dualPrevention } from '@anlan/dual-prevention/module'
import { exchange } from '@anlan/exchange/module'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { ACCOUNTS } from '@anlan/platform/auth/migrations'
import { GROUND, type MigrationFolder } from '@anlan/platform/database/migrate'
import { FILES } from '@anlan/platform/files/migrations'
import { type Module, migrationsOf } from '@anlan/platform/module/module'
import { REGISTERS } from '@anlan/platform/register/migrations'

/** Every house, in the order in which their contracts may be read. */
export const MODULES: readonly Module[] = [plant, people, alarms, dualPrevention, exchange, districtSupervision]

/** What is laid in the database, in order. */
export const MIGRATIONS: readonly MigrationFolder[] = [GROUND, ACCOUNTS, FILES, REGISTERS, ...migrationsOf(MODULES)]
