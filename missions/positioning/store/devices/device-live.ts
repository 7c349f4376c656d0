import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { DeviceReport } from '../../contract/device-report.ts'

/** The last that was heard of a device. */
export interface DeviceLive {
  readonly number: string
  readonly source: Id
  readonly firstAt: Instant
  readonly seenAt: Instant
  readonly words: number
  readonly battery: number | null
  /** Empty: nothing. */
  readonly fault: string
}

export const deviceLiveOf = (tx: Tx, org: Id): Promise<DeviceLive[]> =>
  tx.many(sql<DeviceLive>`select number, source, first_at as "firstAt", seen_at as "seenAt", words, battery, fault from device_live where org_id = ${org} order by seen_at desc, number`)

/** What was not told stays as it was; an older word changes nothing but the count. */
export const saveDeviceWords = (tx: Tx, org: Id, source: Id, words: readonly DeviceReport[]): Promise<number> =>
  tx.run(sql`insert into device_live as l (org_id, number, source, first_at, seen_at, words, battery, fault)
    select ${org}, device, ${source}, min(at), max(at), count(*), (array_agg(battery order by at desc) filter (where battery is not null))[1],
      coalesce((array_agg(fault order by at desc) filter (where fault is not null))[1], '')
    from json_to_recordset(${JSON.stringify(words)}::json) as r(device text, at bigint, battery real, fault text) group by device
    on conflict (org_id, number) do update set source = excluded.source, seen_at = greatest(l.seen_at, excluded.seen_at), words = l.words + excluded.words,
      battery = case when excluded.seen_at >= l.seen_at then coalesce(excluded.battery, l.battery) else l.battery end,
      fault = case when excluded.seen_at >= l.seen_at and excluded.number = any(${words.filter(({ fault }) => fault !== null).map(({ device }) => device)}::text[]) then excluded.fault else l.fault end`)

/** Strangers that were not heard for long are forgotten: anybody's beacon may pass by. */
export const forgetStrangers = (tx: Tx, org: Id, known: readonly string[], before: Instant): Promise<number> =>
  tx.run(sql`delete from device_live where org_id = ${org} and seen_at < ${before} and number <> all(${[...known]}::text[])`)
