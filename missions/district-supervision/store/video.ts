import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { DeliveredDevice, DeliveredStatus, DeliveredVideoAlarm } from '../contract/video.ts'

/** Row-level security chooses the rows, as in `picture.ts`. */
export interface BoardRow {
  readonly enterprise: Id
  readonly cameras: number
  readonly online: number
  readonly offline: number
  readonly fault: number
  readonly alarms: number
  readonly handled: number
  readonly open: number
  readonly oldest_at: Instant | null
  readonly judged: number
  readonly wrong: number
}

/** Each enterprise that has told of video. Today's, what is open, and what was judged since `since`. */
export const boardRows = (tx: Tx, today: { readonly from: Instant; readonly to: Instant }, since: Instant, enterprise?: Id): Promise<BoardRow[]> => {
  const onDay = sql`kind = 'video-alarm' and happened_at >= ${today.from} and happened_at < ${today.to}`
  const judged = sql`kind = 'video-alarm' and happened_at >= ${since} and jsonb_typeof(record->'verdict') = 'object'`
  return tx.many(sql<BoardRow>`select enterprise,
      count(*) filter (where kind = 'analysis-device' and state = 'camera') as cameras,
      count(*) filter (where kind = 'analysis-status' and state = 'online') as online,
      count(*) filter (where kind = 'analysis-status' and state = 'offline') as offline,
      count(*) filter (where kind = 'analysis-status' and state = 'fault') as fault,
      count(*) filter (where ${onDay}) as alarms, count(*) filter (where ${onDay} and state <> 'open') as handled,
      count(*) filter (where kind = 'video-alarm' and state = 'open') as open, min(happened_at) filter (where kind = 'video-alarm' and state = 'open') as oldest_at,
      count(*) filter (where ${judged}) as judged, count(*) filter (where ${judged} and state = 'misreport') as wrong
    from inbox_record where kind in ('analysis-device', 'analysis-status', 'video-alarm') and not deleted ${enterprise === undefined ? sql`` : sql`and enterprise = ${enterprise}`}
    group by enterprise order by oldest_at nulls last, enterprise`)
}

export interface DeviceRow {
  readonly id: Id
  readonly device: DeliveredDevice
  readonly status: DeliveredStatus | null
}
/** Those that do not run first. */
export const deviceRows = (tx: Tx, enterprise: Id): Promise<DeviceRow[]> =>
  tx.many(sql<DeviceRow>`select d.id, d.record as device, s.record as status from inbox_record d
    left join lateral (select record, state from inbox_record s where s.enterprise = d.enterprise and s.kind = 'analysis-status' and not s.deleted and s.record->>'device' = d.id::text limit 1) s on true
    where d.enterprise = ${enterprise} and d.kind = 'analysis-device' and not d.deleted
    order by array_position(array['offline', 'fault', 'online'], s.state), array_position(array['camera', 'detector', 'worker'], d.state), d.record->>'name', d.id limit 1000`)

export interface AlarmRow {
  readonly enterprise: Id
  readonly id: Id
  readonly state: 'open' | 'handled' | 'misreport'
  readonly record: DeliveredVideoAlarm
}
interface Wish {
  readonly enterprise: Id | undefined
  readonly state: AlarmRow['state'] | undefined
  readonly search: string
  readonly offset: number
  readonly limit: number
}
export const alarmRows = async (tx: Tx, { enterprise, state, search, offset, limit }: Wish): Promise<{ rows: AlarmRow[]; total: number }> => {
  const where = sql`kind = 'video-alarm' and not deleted ${enterprise === undefined ? sql`` : sql`and enterprise = ${enterprise}`} ${state === undefined ? sql`` : sql`and state = ${state}`}
    ${search === '' ? sql`` : sql`and strpos(concat(record->>'text', record->>'place'), ${search}) > 0`}`
  const rows = await tx.many(sql<AlarmRow>`select enterprise, id, state, record from inbox_record where ${where} order by happened_at ${state === 'open' ? sql`asc` : sql`desc`}, id limit ${limit} offset ${offset}`)
  return { rows, total: (await tx.first(sql<{ total: number }>`select count(*) as total from inbox_record where ${where}`))?.total ?? 0 }
}
