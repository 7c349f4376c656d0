import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { listReadings } from '../../contract/inspection/reading.ts'
import type { InspectionRecord, TakenReading } from '../../contract/records.ts'
import type { PastReading } from '../../rules/formalism/same-readings.ts'
import type { Between } from '../list-due-rows.ts'

export const saveReadings = (tx: Tx, org: Id, record: Pick<InspectionRecord, 'id' | 'due' | 'checkedAt' | 'inspector'>, readings: readonly TakenReading[]): Promise<number> =>
  tx.run(sql`insert into inspection_reading (org_id, record, point, due, at, by_name, tag, name, unit, value, judgement, "limit", why)
    select ${org}, ${record.id}::uuid, it.point, ${record.due}::uuid, ${record.checkedAt}::bigint, ${record.inspector}, it.tag, it.name, it.unit, it.value, it.judgement, it."limit", it.why
    from json_to_recordset(${JSON.stringify(readings)}) as it(point uuid, tag text, name text, unit text, value double precision, judgement text, "limit" double precision, why text)`)

/** The last values of each point, the newest first. */
export const lastReadings = async (tx: Tx, org: Id, points: readonly Id[], most: number): Promise<ReadonlyMap<Id, { at: Instant; value: number }[]>> => {
  const rows = await tx.many(sql<{ point: Id; at: Instant; value: number }>`select asked.point, last.at, last.value from unnest(${points as Id[]}::uuid[]) as asked(point)
    cross join lateral (select at, value from inspection_reading where org_id = ${org} and point = asked.point and value is not null order by at desc limit ${most}) last`)
  return new Map([...Map.groupBy(rows, ({ point }) => point)].map(([point, values]) => [point, values.map(({ at, value }) => ({ at, value }))]))
}

/** One point as one person has read it, the newest first. */
export const readingsBy = (tx: Tx, org: Id, point: Id, person: Id, until: Instant, most: number): Promise<PastReading[]> =>
  tx.many(sql<PastReading>`select r.record, r.at, r.value from inspection_reading r join inspection_trace t on t.org_id = r.org_id and t.record = r.record
    where r.org_id = ${org} and r.point = ${point} and t.person = ${person} and r.value is not null and r.at <= ${until} order by r.at desc limit ${most}`)

type Row = z.output<typeof listReadings.output>['rows'][number]
const ORDER = { at: sql`at, record, point`, '-at': sql`at desc, record, point` }

export const listReadingRows = async (
  tx: Tx,
  org: Id,
  { point, judgement, search = '', sort, offset, limit }: z.output<typeof listReadings.input>,
  { from, to }: Between,
): Promise<{ rows: Row[]; total: number }> => {
  const found = await tx.many(sql<Row & { total: number }>`select record || ':' || point as id, record, point, due, at, by_name as by, tag, name, unit, value, judgement, "limit", why, count(*) over () as total
    from inspection_reading where org_id = ${org} and at >= ${from} and at < ${to}
      ${point.length === 0 ? sql`` : sql`and point = any(${point}::uuid[])`} ${judgement.length === 0 ? sql`` : sql`and judgement = any(${judgement})`}
      ${search === '' ? sql`` : sql`and (strpos(lower(tag), lower(${search})) > 0 or strpos(name, ${search}) > 0 or strpos(by_name, ${search}) > 0)`}
    order by ${ORDER[sort]} offset ${offset} limit ${limit}`)
  return { rows: found.map(({ total: _total, ...row }) => row as Row), total: found[0]?.total ?? 0 }
}
