import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'

export interface ZipLimits {
  readonly entries: number
  /** Bytes of all entries together, unpacked. */
  readonly inflated: number
  /** Unpacked to packed, looked at once `inflated` passes `ratioFrom`. */
  readonly ratio: number
  readonly ratioFrom: number
}

const MEGABYTE = 1024 * 1024
export const UPLOAD_ZIP: ZipLimits = { entries: 10_000, inflated: 1024 * MEGABYTE, ratio: 100, ratioFrom: 50 * MEGABYTE }

const BOMB = refuse('zip-bomb', '压缩文件解压后过大，不能接收。请检查文件来源，或重新压缩、拆分后上传')
const BROKEN = refuse('zip-broken', '文件已损坏或没有上传完整，请在电脑上确认能打开后重新上传')
const LOCKED = refuse('zip-locked', '压缩文件有密码，请去掉密码后重新上传')

export interface ZipLook {
  readonly names: readonly string[]
  /** Unpacked bytes. */
  readonly inflated: number
}

/** Called with the unpacked bytes of an entry, piece by piece; a refusal stops the look. */
export type Watch = (name: string, chunk: Buffer) => Decision<never> | undefined

/**
 * Looks through a ZIP and believes nothing that it declares: sizes are declared first, then counted while unpacking,
 * so that neither an honest nor a lying bomb reaches a reader that unpacks into memory.
 */
export const lookIntoZip = async (source: string | Buffer, limits: ZipLimits, watch?: Watch): Promise<Decision<ZipLook>> => {
  let zip: ZipFile
  try {
    zip = await (typeof source === 'string' ? yauzl.openPromise(source, { autoClose: false }) : yauzl.fromBufferPromise(source, {}))
  } catch (cause) {
    return broken(cause)
  }
  try {
    if (zip.entryCount > limits.entries) return BOMB
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    const sum = (of: (entry: Entry) => number) => entries.reduce((total, entry) => total + of(entry), 0)
    if (entries.some((entry) => entry.isEncrypted())) return LOCKED
    const packed = Math.max(1, sum((entry) => entry.compressedSize))
    if (isBomb(sum((entry) => entry.uncompressedSize), packed, limits)) return BOMB
    let inflated = 0
    for (const entry of entries) {
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
        inflated += chunk.length
        if (isBomb(inflated, packed, limits)) return BOMB
        const seen = watch?.(entry.fileName, chunk)
        if (seen !== undefined) return seen
      }
    }
    return accept({ names: entries.map((entry) => entry.fileName), inflated })
  } catch (cause) {
    return broken(cause)
  } finally {
    zip.close()
  }
}

/** A disk that cannot be read is no fault of the file. */
const broken = (cause: unknown): Decision<never> => {
  if ((cause as NodeJS.ErrnoException).syscall !== undefined) throw cause
  return BROKEN
}

const isBomb = (inflated: number, packed: number, limits: ZipLimits): boolean =>
  inflated > limits.inflated || (inflated > limits.ratioFrom && inflated / packed > limits.ratio)
