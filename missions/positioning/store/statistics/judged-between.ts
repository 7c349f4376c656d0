import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { JudgedKind } from '../../contract/judged.ts'
import type { Carried } from '../../rules/statistics/false-alarms.ts'
import type { JudgedCase } from '../../rules/statistics/alarm-case.ts'

export interface JudgedRow extends JudgedCase {
  readonly kind: JudgedKind
  readonly level: 'red' | 'orange' | 'yellow' | 'blue'
}

const COLUMNS = sql`cause, kind, level, begun_at as "begunAt", coalesce(dispersed_at, ended_at) as "endedAt", fence, carriers, plan, x, y, floor, value`

/** What began in a span, both ends included. */
export const judgedBetween = (tx: Tx, org: Id, from: Instant, to: Instant): Promise<JudgedRow[]> =>
  tx.many(sql<JudgedRow>`select ${COLUMNS} from judged_alarm where org_id = ${org} and begun_at between ${from} and ${to} order by begun_at, cause`)

/** What stood at any moment of a span, about any of these people. */
export const judgedAbout = (tx: Tx, org: Id, persons: readonly Id[], from: Instant, to: Instant): Promise<JudgedRow[]> =>
  tx.many(sql<JudgedRow>`select ${COLUMNS} from judged_alarm where org_id = ${org} and begun_at <= ${to} and (ended_at is null or ended_at >= ${from}) and carriers && ${[...persons]}::uuid[]
    order by begun_at, cause limit 500`)

/** Gatherings that began in a span on one floor. */
export const gatheringsOn = (tx: Tx, org: Id, { plan, floor, from, to }: { readonly plan: string; readonly floor: number; readonly from: Instant; readonly to: Instant }): Promise<JudgedRow[]> =>
  tx.many(sql<JudgedRow>`select ${COLUMNS} from judged_alarm where org_id = ${org} and kind = 'gathering' and plan = ${plan} and floor = ${floor} and begun_at between ${from} and ${to} order by begun_at`)

/** Who carried which card in a span. */
export const carriedBetween = (tx: Tx, org: Id, from: Instant, to: Instant): Promise<Carried[]> =>
  tx.many(sql<Carried>`select number, person, bound_at as "from", unbound_at as until from card_binding where org_id = ${org} and bound_at <= ${to} and (unbound_at is null or unbound_at >= ${from}) order by bound_at`)
