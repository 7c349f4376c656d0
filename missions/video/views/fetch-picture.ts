import { Fault } from '@anlan/kernel/fault'
import { SECOND } from '@anlan/kernel/time'

const WAIT = 4 * SECOND
const MOST_BYTES = 4 * 1024 * 1024
export const away = (cause?: unknown): Fault => new Fault('recorder-away', '录像机暂时连不上，没有画面', { cause })

/** Where, and how our server shows who it is. */
export interface Asked {
  readonly address: string
  readonly heads: Readonly<Record<string, string>>
}

/** What a recorder has at that address: no redirect is followed, and nothing that is not of these kinds comes through. */
export const fetchFrom = async ({ address, heads }: Asked, kind: RegExp, signal: AbortSignal): Promise<{ readonly type: string; readonly answer: Response } | undefined> => {
  const answer = await fetch(address, { redirect: 'error', signal, headers: heads }).catch((cause: unknown) => Promise.reject(away(cause)))
  const type = answer.headers.get('content-type') ?? ''
  if (answer.status === 404 || answer.status === 410) return undefined
  if (!answer.ok || !kind.test(type)) throw away()
  return { type, answer }
}

/** One picture of a camera, of a size that pictures have. */
export const fetchPicture = async (asked: Asked): Promise<Buffer | undefined> => {
  const found = await fetchFrom(asked, /^image\/jpeg/, AbortSignal.timeout(WAIT))
  if (found === undefined) return undefined
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of found.answer.body ?? []) {
    size += part.length
    if (size > MOST_BYTES) throw away()
    parts.push(part)
  }
  return Buffer.concat(parts)
}
