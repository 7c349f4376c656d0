import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Channel } from '../contract/handle-alarm.ts'

interface ChannelRow {
  readonly id: Id
  readonly kind: Channel['kind']
  readonly name: string
  readonly url: string
  readonly secret: string | null
  readonly lowest_level: Channel['lowestLevel']
  readonly active: boolean
  readonly version: number
}

export interface ChannelHealth {
  readonly sent: number
  readonly waiting: number
  readonly lastError: string | null
  readonly lastSentAt: Instant | null
}

export const loadChannels = async (tx: Tx, org: Id): Promise<Channel[]> =>
  (await tx.many(sql<ChannelRow>`select * from alarm_channel where org_id = ${org} order by name`)).map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    url: row.url,
    ...(row.secret === null ? {} : { secret: row.secret }),
    lowestLevel: row.lowest_level,
    active: row.active,
    version: row.version,
  }))

/** An empty secret keeps the one that is there. @returns the version written; `undefined` means somebody else was first */
export const saveChannelRow = async (tx: Tx, org: Id, channel: Channel): Promise<number | undefined> =>
  (await tx.first(sql<{ version: number }>`insert into alarm_channel as c (org_id, id, kind, name, url, secret, lowest_level, active, version)
    values (${org}, ${channel.id}, ${channel.kind}, ${channel.name}, ${channel.url}, ${channel.secret ?? null}, ${channel.lowestLevel}, ${channel.active}, 1)
    on conflict (org_id, id) do update set kind = excluded.kind, name = excluded.name, url = excluded.url,
      secret = coalesce(excluded.secret, c.secret), lowest_level = excluded.lowest_level, active = excluded.active, version = c.version + 1
      where c.version = ${channel.version} returning version`))?.version

export const channelHealth = async (tx: Tx, org: Id, channel: Id): Promise<ChannelHealth> =>
  (await tx.first(sql<ChannelHealth>`select count(*) filter (where sent_at is not null) as sent, count(*) filter (where sent_at is null) as waiting,
    (array_agg(last_error order by made_at desc) filter (where sent_at is null and last_error is not null))[1] as "lastError", max(sent_at) as "lastSentAt"
    from alarm_dispatch where org_id = ${org} and channel_id = ${channel}`)) ?? { sent: 0, waiting: 0, lastError: null, lastSentAt: null }
