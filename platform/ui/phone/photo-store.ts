import type { Id } from '@anlan/kernel/id'
import { DAY } from '@anlan/kernel/time'
import { newId } from '../new-id.ts'
import { type PhoneStore, phoneStore, type WaitingPhoto } from './phone-store.ts'

const hex = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

export const hashOf = async (blob: Blob): Promise<string> => hex(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))

export interface NewPhoto {
  readonly account: Id
  readonly org: Id
  readonly blob: Blob
  readonly name: string
}

/** @returns the local id that stands in the input until the photo is uploaded; the same bytes get the same id */
export const keepPhoto = async ({ account, org, blob, name }: NewPhoto, store: PhoneStore = phoneStore()): Promise<Id> => {
  const hash = await hashOf(blob)
  const same = await store.photos.where('[account+org+hash]').equals([account, org, hash]).first()
  if (same !== undefined) return same.id
  const id = newId()
  await store.photos.add({ id, account, org, blob, name, hash, fileId: null, createdAt: Date.now() })
  return id
}

export const findPhoto = (id: Id, store: PhoneStore = phoneStore()): Promise<WaitingPhoto | undefined> => store.photos.get(id)

const LIFE = 14 * DAY

/** Photos of drafts that were never sent; those of waiting commands stay whatever their age. */
export const sweepPhotos = async (now: number, store: PhoneStore = phoneStore()): Promise<number> => {
  const needed = new Set((await store.commands.toArray()).flatMap((command) => command.photos))
  return store.photos.where('createdAt').below(now - LIFE).filter((photo) => !needed.has(photo.id)).delete()
}

/** A copy of `input` in which the local ids are replaced by the server's. */
export const withFileIds = (input: unknown, ids: ReadonlyMap<Id, Id>): unknown => {
  if (typeof input === 'string') return ids.get(input) ?? input
  if (Array.isArray(input)) return input.map((it) => withFileIds(it, ids))
  if (typeof input === 'object' && input !== null) return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, withFileIds(value, ids)]))
  return input
}

/** The ids in `input` that name photos of this phone. */
export const photosIn = async (input: unknown, store: PhoneStore = phoneStore()): Promise<readonly Id[]> => {
  const found: Id[] = []
  const walk = (it: unknown): void => {
    if (typeof it === 'string' && it.length === 36) found.push(it)
    else if (Array.isArray(it)) it.forEach(walk)
    else if (typeof it === 'object' && it !== null) Object.values(it).forEach(walk)
  }
  walk(input)
  return (await store.photos.bulkGet(found)).flatMap((photo) => (photo === undefined ? [] : [photo.id]))
}
