import type { Id } from '@anlan/kernel/id'
import { DAY } from '@anlan/kernel/time'
import { findClaims } from '@anlan/platform/files/file-store'
import { photoLook } from '@anlan/platform/files/photo-look'
import { react } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { paperWrittenUp } from '../contract/paper.ts'
import { permitChanged } from '../contract/permits.ts'
import { loadSetting } from '../intake/load-setting.ts'
import { figureOf } from '../rules/gas/needs.ts'
import { claimedAt, reuseOf } from '../rules/photo/hints.ts'
import { photosOn, type PlacedPhoto } from '../rules/photo/placed.ts'
import { readPermits } from '../store/permits.ts'
import { photosOfPermit, photosSince, savePhoto } from '../store/photos.ts'

/** Each photo once for each place where it stands. */
const look = async (scope: Scope, permit: Id, placed: readonly PlacedPhoto[]): Promise<void> => {
  if (placed.length === 0) return
  const known = new Set((await photosOfPermit(scope.tx, scope.org, permit)).map((it) => `${it.place}|${it.photo}`))
  const fresh = placed.filter(({ place, photo }) => !known.has(`${place}|${photo}`))
  if (fresh.length === 0) return
  const { figures } = (await loadSetting(scope)).setting
  const others = [...(await photosSince(scope.tx, scope.org, scope.now - figureOf(figures, 'photoDays') * DAY))]
  const number = (await readPermits(scope.tx, scope.org, [permit]))[0]?.number ?? ''
  for (const it of fresh) {
    const [seen, claims] = [await photoLook(scope.dataFolder, scope, it.photo), await findClaims(scope, it.photo)]
    const printed = { permit, number, place: it.place, photo: it.photo, at: it.at, print: seen?.print ?? null }
    await savePhoto(scope.tx, scope.org, { permit, ...it, before: reuseOf(printed, others, figures), print: printed.print, light: seen?.light ?? null, sharpness: seen?.sharpness ?? null, claimed: claimedAt(claims) })
    others.push(printed)
  }
}

/** After it was taken: nobody's confirmation waits for it. */
export const photosLookedAt = react('special-work.look-at-photos', permitChanged, ({ data: { permit } }, scope) => look(scope, permit.id, photosOn(permit)))
export const scansLookedAt = react('special-work.look-at-scans', paperWrittenUp, ({ data: { permit, paper } }, scope) => look(scope, permit, paper.photos.map((photo) => ({ photo, place: 'paper', at: paper.writtenAt, person: paper.writtenBy.id }))))
