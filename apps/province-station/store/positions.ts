import { sql, type Tx } from '@anlan/platform/database/database'
import type { GoodPosition, PositionForm } from '../checks/position.ts'

/** Which of these the station knows by their master data: persons by id, cards by number. */
export const knownToForm = async (tx: Tx, form: PositionForm, companyCode: string, who: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await tx.many<{ who: string }>(
    form === 'aq3064_position'
      ? sql`select "id" as who from aq3064_person where "companyCode" = ${companyCode} and "id" = any(${[...who]})`
      : sql`select "imei" as who from sec_employee_file where "companyCode" = ${companyCode} and "imei" = any(${[...who]})`,
  )
  return new Set(rows.map((row) => row.who))
}

export const heldPositions = async (tx: Tx, form: PositionForm, companyCode: string, who: readonly string[]): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (await tx.many<{ who: string; at: number }>(sql`select who, located_at as at from position_latest where "companyCode" = ${companyCode} and form = ${form} and who = any(${[...who]})`)).map(
      ({ who: one, at }) => [one, at],
    ),
  )

export const savePositions = (tx: Tx, form: PositionForm, companyCode: string, rows: readonly GoodPosition[], now: number): Promise<number> =>
  tx.run(sql`insert into position_latest ("companyCode", form, who, lon, lat, floor, online, located_at, received_at)
    select ${companyCode}, ${form}, who, lon, lat, floor, online, located_at, ${now}
    from json_to_recordset(${JSON.stringify(rows.map(({ locatedAt, ...it }) => ({ ...it, located_at: locatedAt })))}::json)
      as r(who text, lon double precision, lat double precision, floor int, online boolean, located_at bigint)
    on conflict ("companyCode", form, who) do update set lon = excluded.lon, lat = excluded.lat, floor = excluded.floor, online = excluded.online,
      located_at = excluded.located_at, received_at = excluded.received_at`)

export interface PositionUpload {
  readonly batchId: string | null
  readonly rows: number
  readonly stored: number
  readonly outdated: number
  readonly refused: number
  readonly refusal: string | null
  readonly gap: number | null
  readonly late: boolean
}

/** When the last upload of another round came; null for the first. */
export const lastRound = async (tx: Tx, companyCode: string, batchId: string | null): Promise<number | null> =>
  (await tx.first<{ at: number }>(sql`select received_at as at from position_upload where "companyCode" = ${companyCode} and batch_id is distinct from ${batchId} order by received_at desc, seq desc limit 1`))?.at ?? null

/** Of this round something has come already. */
export const inRound = async (tx: Tx, companyCode: string, batchId: string | null): Promise<boolean> =>
  batchId !== null && (await tx.first(sql`select 1 from position_upload where "companyCode" = ${companyCode} and batch_id = ${batchId}`)) !== undefined

const KEPT = 7 * 86_400_000

export const saveUpload = async (tx: Tx, form: PositionForm, companyCode: string, it: PositionUpload, now: number): Promise<void> => {
  await tx.run(sql`insert into position_upload ("companyCode", form, batch_id, received_at, rows, stored, outdated, refused, refusal, gap, late)
    values (${companyCode}, ${form}, ${it.batchId}, ${now}, ${it.rows}, ${it.stored}, ${it.outdated}, ${it.refused}, ${it.refusal}, ${it.gap}, ${it.late})`)
  await tx.run(sql`delete from position_upload where "companyCode" = ${companyCode} and received_at < ${now - KEPT}`)
}

export interface ShownPosition extends GoodPosition {
  readonly companyCode: string
  readonly name: string | null
  readonly personType: string | null
}

/** Whoever was placed last comes first; `companyCode` empty for all. */
export const shownPositions = (tx: Tx, companyCode: string, offset: number, limit: number): Promise<ShownPosition[]> =>
  tx.many(sql`select l."companyCode", l.who, l.lon, l.lat, l.floor, l.online, l.located_at as "locatedAt",
      coalesce(p."PERSON_NAME", e."employeeName") as name, p."PERSON_TYPE" as "personType"
    from position_latest l
    left join aq3064_person p on l.form = 'aq3064_position' and p."companyCode" = l."companyCode" and p."id" = l.who
    left join lateral (select "employeeName" from sec_employee_file f where l.form <> 'aq3064_position' and f."companyCode" = l."companyCode" and f."imei" = l.who and f."deleted" = '0' order by f."updateDate" desc limit 1) e on true
    where ${companyCode} = '' or l."companyCode" = ${companyCode} order by l.located_at desc, l.who limit ${limit} offset ${offset}`)

export interface UploadSummary {
  readonly companyCode: string
  readonly people: number
  readonly lastAt: number
  readonly lastRows: number
  readonly lastRefused: number
  readonly refusal: string | null
  readonly rounds: number
  readonly late: number
  readonly longest: number | null
}

/** Of each enterprise since a moment: how many rounds, how many of them late, and the last one. */
export const uploadSummaries = (tx: Tx, companyCode: string, since: number): Promise<UploadSummary[]> =>
  tx.many(sql`select u."companyCode", (select count(*) from position_latest l where l."companyCode" = u."companyCode") as people,
      max(u.received_at) as "lastAt", (array_agg(u.rows order by u.seq desc))[1] as "lastRows", (array_agg(u.refused order by u.seq desc))[1] as "lastRefused",
      (array_agg(u.refusal order by u.seq desc))[1] as refusal, count(distinct coalesce(u.batch_id, u.seq::text)) filter (where u.received_at >= ${since}) as rounds,
      count(*) filter (where u.late and u.received_at >= ${since}) as late, max(u.gap) filter (where u.received_at >= ${since}) as longest
    from position_upload u where ${companyCode} = '' or u."companyCode" = ${companyCode} group by u."companyCode" order by u."companyCode"`)
