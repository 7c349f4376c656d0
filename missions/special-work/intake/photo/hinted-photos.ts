import type { Scope } from '@anlan/platform/module/scope'
import type { Permit } from '../../contract/permit.ts'
import type { HintedPhoto } from '../../contract/photo-check.ts'
import type { Facts } from '../../rules/facts.ts'
import { hintsFor } from '../../rules/photo/hints.ts'
import { photosOn, placeWords } from '../../rules/photo/placed.ts'
import { photoChecksOf, photosOfPermit } from '../../store/photos.ts'
import { readPaper } from '../../store/papers.ts'

/** Where photos stand on a permit at this moment; of a paper written up, its scans too. */
const standingOn = async ({ tx, org }: Scope, permit: Permit): Promise<ReadonlySet<string>> => {
  const paper = permit.fromPaper ? await readPaper(tx, org, permit.id) : undefined
  return new Set([...photosOn(permit).map(({ place, photo }) => `${place}|${photo}`), ...(paper?.photos ?? []).map((photo) => `paper|${photo}`)])
}

/** Photos of a permit as the server saw them, those about which there is something to say; what was taken off the permit since is left out. */
export const hintedPhotos = async (scope: Scope, permit: Permit, own: Facts['own']): Promise<{ readonly photos: HintedPhoto[]; readonly count: number; readonly looked: number }> => {
  const { tx, org } = scope
  const standing = await standingOn(scope, permit)
  if (standing.size === 0) return { photos: [], count: 0, looked: 0 }
  const seen = (await photosOfPermit(tx, org, permit.id)).filter(({ place, photo }) => standing.has(`${place}|${photo}`))
  if (seen.length === 0) return { photos: [], count: standing.size, looked: 0 }
  const checks = await photoChecksOf(tx, org, permit.id)
  const photos = seen.map((it) => ({ photo: it.photo, place: it.place, words: placeWords(it.place), hints: hintsFor(it, own), check: checks.get(it.photo) ?? null })).filter(({ hints }) => hints.length > 0)
  return { photos: photos.toSorted((a, b) => Number(a.check !== null) - Number(b.check !== null) || a.place.localeCompare(b.place, 'zh-CN', { numeric: true })), count: standing.size, looked: seen.length }
}
