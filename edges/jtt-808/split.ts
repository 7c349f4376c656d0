import { FLAG } from './escape.ts'
import { LONGEST_CONTENT } from './frame.ts'

/** What has arrived of a stream and is not yet a frame. */
export interface Stream {
  /** Since the last flag. */
  readonly held: Buffer
  /** Whether there has been a flag: what comes before one is garbage. */
  readonly inside: boolean
}

export const FRESH: Stream = { held: Buffer.alloc(0), inside: false }

export interface Split {
  readonly stream: Stream
  /** What stood between two flags, still escaped and unchecked. */
  readonly contents: readonly Buffer[]
  /** Bytes that can belong to no frame. */
  readonly garbage: number
}

/**
 * Cuts what arrives at the flags. Every flag may end a frame and begin one, so that after garbage, or a flag that was lost, the next
 * whole frame is found again; what is no frame between two of them falls by its check.
 */
export const split = ({ held, inside }: Stream, chunk: Buffer): Split => {
  const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
  const contents: Buffer[] = []
  let [from, garbage, open] = [0, 0, inside]
  for (let at = bytes.indexOf(FLAG); at !== -1; at = bytes.indexOf(FLAG, from)) {
    const length = at - from
    if (open && length > 0 && length <= LONGEST_CONTENT) contents.push(bytes.subarray(from, at))
    else garbage += length
    ;[from, open] = [at + 1, true]
  }
  const left = bytes.length - from
  if (open && left <= LONGEST_CONTENT) return { stream: { held: Buffer.from(bytes.subarray(from)), inside: true }, contents, garbage }
  return { stream: FRESH, contents, garbage: garbage + left }
}
