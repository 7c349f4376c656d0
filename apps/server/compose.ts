import { alarms } from '@anlan/alarms/module'
import { districtSupervision } from '@anlan/district-supervision/module'
import { dualPrevention } from '@anlan/dual-prevention/module'
import { exchange } from '@anlan/exchange/module'
import { dossier } from '@anlan/dossier/module'
import { effect } from '@anlan/effect/module'
import { majorDanger } from '@anlan/major-danger/module'
import { orders } from '@anlan/orders/module'
import { people } from '@anlan/people/module'
import { plant } from '@anlan/plant/module'
import { positioning } from '@anlan/positioning/module'
import { responsibility } from '@anlan/responsibility/module'
import { specialWork } from '@anlan/special-work/module'
import { video } from '@anlan/video/module'
import { ACCOUNTS } from '@anlan/platform/auth/migrations'
import { GROUND, type MigrationFolder } from '@anlan/platform/database/migrate'
import { FILE_EVENTS } from '@anlan/platform/files/file-store'
import { FILES } from '@anlan/platform/files/migrations'
import { defineModule, type Module, migrationsOf } from '@anlan/platform/module/module'
import { REGISTERS } from '@anlan/platform/register/migrations'

/** Files belong to no house, but what happens to them stands on time lines. */
const files = defineModule({ name: 'files', events: FILE_EVENTS })

/** Every house, in the order in which their contracts may be read. */
export const MODULES: readonly Module[] = [files, plant, people, alarms, positioning, video, specialWork, dualPrevention, responsibility, majorDanger, effect, dossier, exchange, orders, districtSupervision]

/** What is laid in the database, in order. */
export const MIGRATIONS: readonly MigrationFolder[] = [GROUND, ACCOUNTS, FILES, REGISTERS, ...migrationsOf(MODULES)]
