import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { LedgerSplit } from '../../contract/boards.ts'
import { ALARMS_OF, HOUR_OF, type LedgerFilter, ledgerWhere } from './ledger.ts'

export interface LedgerGroup {
  readonly key: string
  /** What it is called, where the key does not say so. */
  readonly words: string
  readonly times: number
  readonly contractor: number
  readonly ended: number
  readonly pauses: number
  readonly alarms: number
  readonly hours: number
}

const DAY_OF = sql`to_char(to_timestamp(p.from_at / 1000.0) at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`
const plain = (key: ReturnType<typeof sql>) => ({ key, words: sql`''`, from: sql`permit p` })
/** Everybody of a permit once, whatever his parts in it. */
const PEOPLE = sql`permit p cross join lateral (select distinct on (e->>'id') e->>'id' as key, e->>'name' as name
  from jsonb_array_elements(p.body->'request'->'guardians' || (p.body->'request'->'workers') || jsonb_build_array(p.body->'request'->'inCharge')) e) x`

const SPLITS: Readonly<Record<LedgerSplit, { readonly key: ReturnType<typeof sql>; readonly words: ReturnType<typeof sql>; readonly from: ReturnType<typeof sql> }>> = {
  kind: plain(sql`p.kind`), level: plain(sql`p.kind || ':' || coalesce(p.level, '')`), area: plain(sql`p.area`), unit: plain(sql`p.unit`), state: plain(sql`p.state`), contractor: plain(sql`p.contractor::text`),
  day: plain(DAY_OF), month: plain(sql`left(${DAY_OF}, 7)`), hour: plain(sql`lpad((${HOUR_OF})::text, 2, '0')`),
  'work-unit': { key: sql`x.key`, words: sql`''`, from: sql`permit p cross join lateral jsonb_array_elements_text(p.body->'request'->'workUnits') as x(key)` },
  person: { key: sql`x.key`, words: sql`max(x.name)`, from: PEOPLE },
  alarm: { key: sql`x.key`, words: sql`''`, from: sql`permit p join lateral (select distinct coalesce(a.code, 'none') as key from work_alarm a where a.org_id = p.org_id and a.permit = p.id) x on true` },
}

const number = (path: 'startedAt' | 'finishedAt') => sql`(p.body->>${path})::bigint`

/** The ledger by one of its dimensions, most often first. */
export const countLedger = (tx: Tx, org: Id, by: LedgerSplit, filter: LedgerFilter): Promise<LedgerGroup[]> => {
  const { key, words, from } = SPLITS[by]
  return tx.many(sql<LedgerGroup>`select ${key} as key, ${words} as words, count(*)::int as times, count(*) filter (where p.contractor)::int as contractor, count(*) filter (where p.state in ('void', 'cancelled'))::int as ended,
    coalesce(sum(jsonb_array_length(p.body->'suspensions')), 0)::int as pauses, coalesce(sum(${ALARMS_OF}), 0)::int as alarms, coalesce(round(sum((${number('finishedAt')} - ${number('startedAt')}) / 3600000.0), 1), 0)::float8 as hours
    from ${from} where ${ledgerWhere(org, filter)} group by 1 order by ${by === 'day' || by === 'month' || by === 'hour' ? sql`1` : sql`3 desc, 1`} limit 500`)
}
export const countPermits = async (tx: Tx, org: Id, filter: LedgerFilter): Promise<number> => (await tx.first(sql<{ total: number }>`select count(*)::int as total from permit p where ${ledgerWhere(org, filter)}`))?.total ?? 0
