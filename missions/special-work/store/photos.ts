import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { PhotoChecked } from '../contract/photo-check.ts'
import type { Before, Printed, SeenPhoto } from '../rules/photo/hints.ts'

export interface NewPhoto extends SeenPhoto {
  readonly person: Id | null
}
/** Once: where it stood first, and when, stays. */
export const savePhoto = async (tx: Tx, org: Id, { permit, place, photo, at, person, print, light, sharpness, claimed, before }: NewPhoto): Promise<void> => {
  await tx.run(sql`insert into permit_photo (org_id, permit, place, photo, at, person, print, light, sharpness, claimed, before)
    values (${org}, ${permit}, ${place}, ${photo}, ${at}, ${person}, ${print}, ${light}, ${sharpness}, ${claimed}, ${before === null ? null : JSON.stringify(before)}) on conflict do nothing`)
}

export const photosOfPermit = (tx: Tx, org: Id, permit: Id): Promise<SeenPhoto[]> =>
  tx.many(sql<SeenPhoto>`select permit, place, photo, at, print, light, sharpness, claimed, before from permit_photo where org_id = ${org} and permit = ${permit}`)

/** As many as are compared, the newest. */
const MOST = 20_000
export const photosSince = (tx: Tx, org: Id, since: Instant): Promise<(Printed & Pick<Before, 'number'>)[]> =>
  tx.many(sql<Printed & Pick<Before, 'number'>>`select f.permit, p.number, f.place, f.photo, f.at, f.print from permit_photo f join permit p on p.org_id = f.org_id and p.id = f.permit where f.org_id = ${org} and f.at >= ${since} order by f.at desc limit ${MOST}`)

export const savePhotoCheck = async (tx: Tx, org: Id, permit: Id, photo: Id, check: PhotoChecked): Promise<void> => {
  await tx.run(sql`insert into permit_photo_check (org_id, permit, photo, at, body) values (${org}, ${permit}, ${photo}, ${check.at}, ${JSON.stringify(check)}) on conflict (org_id, permit, photo) do update set at = excluded.at, body = excluded.body`)
}
export const photoChecksOf = async (tx: Tx, org: Id, permit: Id): Promise<ReadonlyMap<Id, PhotoChecked>> =>
  new Map((await tx.many(sql<{ photo: Id; body: PhotoChecked }>`select photo, body from permit_photo_check where org_id = ${org} and permit = ${permit}`)).map(({ photo, body }) => [photo, body]))
