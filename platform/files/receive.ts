import { createHash } from 'node:crypto'
import { chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { accept, type Decision } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { newId } from '../clock/new-id.ts'
import { derivePhoto } from './derive.ts'
import { diskFault, openIncoming, openSink, type OpenSink, ORIGINAL, SERVED, spaceFor, THUMBNAIL } from './disk.ts'
import type { PhotoClaims } from './exif.ts'
import { safeName } from './file-name.ts'
import { DOCX, FILE_LIMIT, type FileType, fileTypeFrom, HEAD, isPhoto, tooLarge, XLSX, ZIP } from './file-type.ts'
import { lookIntoZip, UPLOAD_ZIP } from './zip.ts'

/** Bytes that have arrived whole, been checked and sealed, but belong to no row yet. */
export interface Received {
  readonly id: Id
  readonly folder: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly sha256: string
  readonly photo: { readonly width: number; readonly height: number; readonly claims: PhotoClaims | null } | null
}

export interface ReceiveOptions {
  /** As the sender announced it; `undefined` when it did not. */
  readonly announced?: number
  readonly openSink?: OpenSink
}

/**
 * Takes a stream to disk piece by piece, never whole into memory. Whatever ends badly leaves nothing behind.
 * @throws Fault `disk-full`
 */
export const receiveFile = async (
  dataFolder: string,
  stream: Readable,
  name: string,
  { announced = 0, openSink: opens = openSink }: ReceiveOptions = {},
): Promise<Decision<Received>> => {
  if (announced > FILE_LIMIT) return tooLarge(FILE_LIMIT)
  const id = newId()
  const folder = await openIncoming(dataFolder, id).catch((cause: unknown) => Promise.reject(diskFault(cause)))
  try {
    await spaceFor(folder, announced)
    const decision = await take(folder, id, stream, name, opens)
    if (!decision.accepted) await discard(folder)
    return decision
  } catch (cause) {
    await discard(folder)
    throw diskFault(cause)
  }
}

export const discard = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })

const take = async (folder: string, id: Id, stream: Readable, name: string, opens: OpenSink): Promise<Decision<Received>> => {
  const path = join(folder, ORIGINAL)
  const written = await write(path, stream, opens)
  if (!written.accepted) return written
  await chmod(path, 0o400)
  const { bytes, sha256 } = written.value
  const type = written.value.type === ZIP ? await typeOfZip(path) : accept(written.value.type)
  if (!type.accepted) return type
  const received = { id, folder, name: safeName(name, type.value), type: type.value.type, bytes, sha256 }
  if (!isPhoto(type.value.type)) return accept({ ...received, photo: null })
  const derived = await derivePhoto(path)
  if (!derived.accepted) return derived
  const { served, thumbnail, width, height, claims } = derived.value
  for (const [file, content] of [[SERVED, served], [THUMBNAIL, thumbnail]] as const) await writeAll(join(folder, file), content, opens)
  return accept({ ...received, photo: { width, height, claims } })
}

/** The first bytes decide what it is and so how long it may become. */
const write = async (path: string, stream: Readable, opens: OpenSink): Promise<Decision<{ type: FileType; bytes: number; sha256: string }>> => {
  const hash = createHash('sha256')
  const sink = await opens(path)
  let type: FileType | undefined
  let head = Buffer.alloc(0)
  let bytes = 0
  const decideType = (): Decision<FileType> => {
    const found = fileTypeFrom(head)
    if (found.accepted) type = found.value
    return found
  }
  try {
    // The stream is left as it is on a refusal: whoever gave it drains it, so that the answer can be read.
    for await (const chunk of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (type === undefined) {
        head = Buffer.concat([head, chunk.subarray(0, HEAD)])
        if (head.length >= HEAD) {
          const found = decideType()
          if (!found.accepted) return found
        }
      }
      bytes += chunk.length
      if (type !== undefined && bytes > type.limit) return tooLarge(type.limit)
      hash.update(chunk)
      await sink.appendFile(chunk)
    }
    const found = decideType()
    if (!found.accepted) return found
    await sink.sync()
    return accept({ type: found.value, bytes, sha256: hash.digest('hex') })
  } finally {
    await sink.close()
  }
}

const writeAll = async (path: string, content: Buffer, opens: OpenSink): Promise<void> => {
  const sink = await opens(path)
  try {
    await sink.appendFile(content)
    await sink.sync()
  } finally {
    await sink.close()
  }
}

const typeOfZip = async (path: string): Promise<Decision<FileType>> => {
  const look = await lookIntoZip(path, UPLOAD_ZIP)
  if (!look.accepted) return look
  if (look.value.names.includes('xl/workbook.xml')) return accept(XLSX)
  return accept(look.value.names.includes('word/document.xml') ? DOCX : ZIP)
}
