import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { InboxRow } from '../contract/inbox-record.ts'

interface Shown {
  readonly sha256: string
  readonly data?: string
}
const shownOf = ({ record }: InboxRow): Shown | undefined => {
  const shown = record['shown']
  return typeof shown === 'object' && shown !== null ? (shown as Shown) : undefined
}

/** Bytes lie apart; what is left in the record is their hash. */
export const withoutBytes = (row: InboxRow): InboxRow['record'] => {
  const shown = shownOf(row)
  return shown === undefined ? row.record : { ...row.record, shown: { sha256: shown.sha256 } }
}

export const keepPictures = async (tx: Tx, org: Id, enterprise: Id, rows: readonly InboxRow[], at: Instant): Promise<void> => {
  for (const shown of rows.map(shownOf)) {
    if (shown?.data === undefined) continue
    await tx.run(sql`insert into inbox_picture (org_id, enterprise, sha256, bytes, received_at) values (${org}, ${enterprise}, ${shown.sha256}, ${Buffer.from(shown.data, 'base64')}, ${at}) on conflict do nothing`)
  }
}

/** Row-level security chooses the rows. */
export const pictureOf = (tx: Tx, enterprise: Id, alarm: Id): Promise<{ readonly sha256: string; readonly bytes: Buffer } | undefined> =>
  tx.first(sql<{ sha256: string; bytes: Buffer }>`select p.sha256, p.bytes from inbox_record r join inbox_picture p on p.org_id = r.org_id and p.enterprise = r.enterprise and p.sha256 = r.record->'shown'->>'sha256'
    where r.enterprise = ${enterprise} and r.kind = 'video-alarm' and r.id = ${alarm} and not r.deleted`)
