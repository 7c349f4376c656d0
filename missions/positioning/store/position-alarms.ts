import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Confirmed, PositionAlarm } from '../contract/positioning-alarm.ts'

export interface PositionAlarmRow extends Pick<PositionAlarm, 'id' | 'cause' | 'kind' | 'level' | 'worst' | 'title' | 'place' | 'fence' | 'plan' | 'x' | 'y' | 'floor' | 'value' | 'allowed' | 'gas' | 'since' | 'begunAt' | 'dispersedAt' | 'endedAt' | 'alarm'> {
  readonly carriers: readonly Id[]
  readonly handling: Exclude<PositionAlarm['handling'], 'none'> | null
  readonly confirmed: Confirmed | null
}

const COLUMNS = sql`id, cause, kind, level, coalesce(worst, level) as worst, title, place, fence, carriers, plan, x, y, floor, value, allowed, gas, since, begun_at as "begunAt", dispersed_at as "dispersedAt", ended_at as "endedAt", alarm, handling, confirmed`

/** Waits for somebody: to be taken on, to be handled, or to be confirmed. */
const UNHANDLED = sql`(coalesce(handling in ('raised', 'acknowledged'), false) or (ended_at is null and dispersed_at is not null))`
const GRAVITY = sql`array_position(array['red', 'orange', 'yellow', 'blue'], coalesce(worst, level))`
const STATES: Readonly<Record<PositionAlarm['state'], ReturnType<typeof sql>>> = {
  standing: sql`ended_at is null and dispersed_at is null`, dispersed: sql`ended_at is null and dispersed_at is not null`, ended: sql`ended_at is not null`,
}

export interface PositionAlarmFilter {
  readonly kinds: readonly string[]
  readonly levels: readonly string[]
  readonly states: readonly PositionAlarm['state'][]
  readonly handlings: readonly string[]
  readonly fence: Id | undefined
  readonly from: Instant
  readonly to: Instant
  readonly search: string
}

const matches = (org: Id, { kinds, levels, states, handlings, fence, from, to, search }: PositionAlarmFilter) => sql`org_id = ${org} and begun_at >= ${from} and begun_at < ${to}
  ${kinds.length === 0 ? sql`` : sql`and kind = any(${[...kinds]})`}
  ${levels.length === 0 ? sql`` : sql`and coalesce(worst, level) = any(${[...levels]})`}
  ${states.length === 0 ? sql`` : sql`and (false ${states.map((it) => sql`or (${STATES[it]})`).reduce((all, one) => sql`${all} ${one}`, sql``)})`}
  ${handlings.length === 0 ? sql`` : sql`and coalesce(handling, 'none') = any(${[...handlings]})`}
  ${fence === undefined ? sql`` : sql`and fence = ${fence}`}
  ${search === '' ? sql`` : sql`and title ilike ${`%${search}%`}`}`

/** What nobody has handled first, the gravest and longest of it; then the newest. */
export const findPositionAlarms = (tx: Tx, org: Id, filter: PositionAlarmFilter, { offset, limit }: { readonly offset: number; readonly limit: number }): Promise<PositionAlarmRow[]> =>
  tx.many(sql<PositionAlarmRow>`select ${COLUMNS} from judged_alarm where ${matches(org, filter)}
    order by ${UNHANDLED} desc, case when ${UNHANDLED} then ${GRAVITY} end, case when ${UNHANDLED} then begun_at end, begun_at desc, id offset ${offset} limit ${limit}`)

export const countPositionAlarms = async (tx: Tx, org: Id, filter: PositionAlarmFilter): Promise<{ total: number; unhandled: number; toConfirm: number }> =>
  (await tx.first(sql<{ total: number; unhandled: number; toConfirm: number }>`select count(*)::int as total, (count(*) filter (where ${UNHANDLED}))::int as unhandled,
    (count(*) filter (where ${STATES.dispersed}))::int as "toConfirm" from judged_alarm where ${matches(org, filter)}`)) ?? { total: 0, unhandled: 0, toConfirm: 0 }

export const positionAlarmById = (tx: Tx, org: Id, id: Id): Promise<PositionAlarmRow | undefined> => tx.first(sql<PositionAlarmRow>`select ${COLUMNS} from judged_alarm where org_id = ${org} and id = ${id}`)

/** Over by a person's word. */
export const confirmRow = (tx: Tx, org: Id, id: Id, confirmed: Confirmed): Promise<number> =>
  tx.run(sql`update judged_alarm set ended_at = ${confirmed.at}, confirmed = ${JSON.stringify(confirmed)} where org_id = ${org} and id = ${id}`)
