import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { defineEvent } from '@anlan/kernel/event'
import { BrokenInvariant, Fault } from '@anlan/kernel/fault'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '../database/database.ts'
import type { House } from '../module/house.ts'
import type { Scope, Speaker } from '../module/scope.ts'
import { folderOf, keepFolder, ORIGINAL, SERVED, THUMBNAIL } from './disk.ts'
import type { PhotoClaims } from './exif.ts'
import { isPhoto } from './file-type.ts'
import { discard, receiveFile, type Received, type ReceiveOptions } from './receive.ts'

export const fileStored = defineEvent(
  'files.stored',
  '上传文件',
  z.object({ name: z.string(), type: z.string(), bytes: z.number(), sha256: z.string() }),
)
export const originalOpened = defineEvent('files.original-opened', '调阅文件原件', z.object({ name: z.string(), sha256: z.string() }))
export const FILE_EVENTS = [fileStored, originalOpened]

/** What anybody of the org may know of a file. */
export interface StoredFile {
  readonly id: Id
  readonly name: string
  readonly type: string
  /** Of the original. */
  readonly bytes: number
  readonly sha256: string
  readonly width: number | null
  readonly height: number | null
  readonly createdAt: Instant
}

interface FileRow extends Omit<StoredFile, 'createdAt'> {
  readonly created_at: Instant
}

const toFile = ({ created_at, ...row }: FileRow): StoredFile => ({ ...row, createdAt: created_at })
const COLUMNS = sql`id, name, type, bytes, sha256, width, height, created_at`

/** A transaction of an org; a handler's `scope` is one. */
export interface Rows {
  readonly tx: Tx
  readonly org: Id
}

export const findFile = async ({ tx, org }: Rows, id: Id): Promise<StoredFile | undefined> => {
  const row = await tx.first(sql<FileRow>`select ${COLUMNS} from file where org_id = ${org} and id = ${id}`)
  return row === undefined ? undefined : toFile(row)
}

export const fileExists = async (rows: Rows, id: Id): Promise<boolean> => (await findFile(rows, id)) !== undefined

/** What the photo says of itself; `null` when it says nothing or is no photo. For the audit role and for rules, never for a page. */
export const findClaims = async ({ tx, org }: Rows, id: Id): Promise<PhotoClaims | null> =>
  (await tx.first(sql<{ claims: PhotoClaims | null }>`select claims from file where org_id = ${org} and id = ${id}`))?.claims ?? null

/**
 * Makes received bytes a file of the acting org. The same bytes again are the file they were the first time.
 * The folder is in place before the row is committed: a row never points at nothing.
 */
export const keepFile = async (dataFolder: string, received: Received, scope: Scope): Promise<StoredFile> => {
  const { id, name, type, bytes, sha256, photo } = received
  const inserted = await scope.tx.first(sql<FileRow>`insert into file (org_id, id, sha256, type, name, bytes, width, height, claims, created_at, created_by)
    values (${scope.org}, ${id}, ${sha256}, ${type}, ${name}, ${bytes}, ${photo?.width ?? null}, ${photo?.height ?? null},
      ${photo === null || photo.claims === null ? null : JSON.stringify(photo.claims)}, ${scope.now}, ${JSON.stringify(scope.actor)})
    on conflict do nothing returning ${COLUMNS}`)
  if (inserted === undefined) {
    await discard(received.folder)
    const known = await scope.tx.first(sql<FileRow>`select ${COLUMNS} from file where org_id = ${scope.org} and sha256 = ${sha256}`)
    if (known === undefined) throw new BrokenInvariant(`file ${sha256} is neither new nor known`)
    return toFile(known)
  }
  await keepFolder(received.folder, folderOf(dataFolder, scope.org, id))
  scope.record(fileStored, { subject: id, data: { name, type, bytes, sha256 } })
  return toFile(inserted)
}

/** Receives without a transaction, keeps in a short one. */
export const storeFile = async (
  house: House,
  speaker: Speaker,
  stream: Readable,
  name: string,
  options: ReceiveOptions = {},
): Promise<Decision<StoredFile>> => {
  const received = await receiveFile(house.dataFolder, stream, name, options)
  if (!received.accepted) return received
  try {
    return accept(await house.act(speaker, (scope) => keepFile(house.dataFolder, received.value, scope)))
  } catch (cause) {
    await discard(received.value.folder)
    throw cause
  }
}

/** Which bytes: what is served to all of the org, the small picture, or the sealed original. */
export type FileFace = 'served' | 'thumbnail' | 'original'

export interface OpenFile {
  readonly file: StoredFile
  readonly path: string
  /** Of these bytes, which for a photo's faces is JPEG whatever the original is. */
  readonly type: string
}

export const NO_FILE = refuse('no-such-file', '没有这个文件，可能已被删除或不属于本单位', { kind: 'missing' })
export const NO_THUMBNAIL = refuse('no-thumbnail', '此文件没有缩略图', { kind: 'missing' })

/**
 * Where the bytes of a file of the org lie.
 * @param rows a handler's scope, or any transaction of the org
 */
export const openFile = async (dataFolder: string, rows: Rows, id: Id, face: FileFace = 'served'): Promise<Decision<OpenFile>> => {
  const file = await findFile(rows, id)
  if (file === undefined) return NO_FILE
  const folder = folderOf(dataFolder, rows.org, id)
  if (face === 'original' || (face === 'served' && !isPhoto(file.type))) return accept({ file, path: join(folder, ORIGINAL), type: file.type })
  if (!isPhoto(file.type)) return NO_THUMBNAIL
  return accept({ file, path: join(folder, face === 'thumbnail' ? THUMBNAIL : SERVED), type: 'image/jpeg' })
}

/** As `openFile`, in a transaction of its own: for exports, imports and receivers' adapters. */
export const readFile = (house: House, org: Id, id: Id, face: FileFace = 'served'): Promise<Decision<OpenFile>> =>
  house.database.within({ org }, (tx) => openFile(house.dataFolder, { tx, org }, id, face))

/** The seal: the bytes on disk are still those that were received. */
export const checkSeal = async ({ path, file }: OpenFile): Promise<void> => {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash).catch((cause: unknown) => {
    throw new Fault('file-missing', `文件“${file.name}”读不出来，请从备份恢复数据目录`, { cause, retry: false })
  })
  if (hash.digest('hex') !== file.sha256)
    throw new Fault('file-damaged', `文件“${file.name}”的原件与登记的校验值不符，可能已被改动或磁盘损坏，请从备份恢复`, { retry: false })
}
