import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'

/** @returns whether it is the first look of this link at this camera */
export const noteCameraLook = async (tx: Tx, org: Id, link: string, camera: Id, at: Instant): Promise<boolean> =>
  (await tx.run(sql`insert into camera_look (org_id, link, camera, at) values (${org}, ${link}, ${camera}, ${at}) on conflict do nothing`)) === 1
