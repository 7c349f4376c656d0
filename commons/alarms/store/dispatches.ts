import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Alarm } from '../contract/alarm.ts'
import type { Channel } from '../contract/handle-alarm.ts'

export interface Dispatch {
  readonly org: Id
  readonly id: Id
  readonly kind: Channel['kind']
  readonly url: string
  readonly secret: string | null
  readonly mobiles: readonly string[]
  readonly alarm: Alarm
  readonly attempts: number
}

export const addDispatch = (tx: Tx, org: Id, id: Id, channel: Id, alarm: Alarm, mobiles: readonly string[], at: Instant): Promise<number> =>
  tx.run(sql`insert into alarm_dispatch (org_id, id, channel_id, alarm_id, mobiles, words, made_at)
    values (${org}, ${id}, ${channel}, ${alarm.id}, ${mobiles}, ${JSON.stringify(alarm)}, ${at})`)

export const waitingOrgs = async (tx: Tx, wall: Instant): Promise<Id[]> =>
  (await tx.many(sql<{ org_id: Id }>`select distinct org_id from alarm_dispatch where sent_at is null and retry_at <= ${wall}`)).map((row) => row.org_id)

export const waitingDispatches = (tx: Tx, org: Id, wall: Instant): Promise<Dispatch[]> =>
  tx.many(sql<Dispatch>`select d.org_id as org, d.id, c.kind, c.url, c.secret, d.mobiles, d.words as alarm, d.attempts
    from alarm_dispatch d join alarm_channel c on c.org_id = d.org_id and c.id = d.channel_id and c.active
    where d.org_id = ${org} and d.sent_at is null and d.retry_at <= ${wall} order by d.made_at limit 50`)

export const markSent = (tx: Tx, org: Id, id: Id, wall: Instant): Promise<number> =>
  tx.run(sql`update alarm_dispatch set sent_at = ${wall}, last_error = null where org_id = ${org} and id = ${id}`)

export const markFailed = (tx: Tx, org: Id, id: Id, retryAt: Instant, reason: string): Promise<number> =>
  tx.run(sql`update alarm_dispatch set attempts = attempts + 1, retry_at = ${retryAt}, last_error = ${reason} where org_id = ${org} and id = ${id}`)
