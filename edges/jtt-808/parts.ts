import type { Message } from './frame.ts'

/** Divided messages of one terminal that are under way at a time; the oldest gives way. */
const MOST = 4
/** Some 64 KB: more than a thousand reports. */
export const LONGEST = 64

export interface Whole {
  readonly message: Message
  /** Of all its parts: each of them waits for its answer. */
  readonly sequences: readonly number[]
}

export interface Parts {
  /** @returns the whole message when this was the last part of it, `undefined` while some are missing */
  add(part: Message): Whole | 'broken' | undefined
}

/** Puts divided messages together again, in whatever order their parts come and however often. */
export const openParts = (): Parts => {
  const underWay = new Map<string, Map<number, Message>>()
  return {
    add: (part) => {
      if (part.part === null) return { message: part, sequences: [part.sequence] }
      const { total, index } = part.part
      if (index < 1 || index > total || total > LONGEST) return 'broken'
      const first = (part.sequence - index + 1) & 0xffff
      const key = `${part.id}/${first}/${total}`
      const gathered = underWay.get(key) ?? new Map<number, Message>()
      // The body is a window on what was read from the socket, which must not be kept for it.
      gathered.set(index, { ...part, body: Buffer.from(part.body) })
      underWay.delete(key)
      if (gathered.size === total) {
        const inOrder = [...gathered].toSorted(([a], [b]) => a - b).map(([, message]) => message)
        const message = { ...part, sequence: first, part: null, body: Buffer.concat(inOrder.map(({ body }) => body)) }
        return { message, sequences: inOrder.map(({ sequence }) => sequence) }
      }
      underWay.set(key, gathered)
      const [oldest] = underWay.keys()
      if (underWay.size > MOST && oldest !== undefined) underWay.delete(oldest)
      return undefined
    },
  }
}
