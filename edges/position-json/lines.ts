const NEWLINE = 0x0a

export interface Lines {
  /** The lines that end in this chunk. Empty ones are left out. */
  push(chunk: Buffer): readonly string[]
  /** How many were left out as too long since asked last. */
  tooLong(): number
}

/** Cuts bytes into lines. Holds at most `limit` bytes: of a longer line nothing is kept, and the next one is read again. */
export const openLines = (limit: number): Lines => {
  let held: Buffer[] = []
  let [size, skipping, long] = [0, false, 0]
  const hold = (piece: Buffer): void => {
    if (skipping) return
    size += piece.length
    if (size > limit) [held, size, skipping] = [[], 0, true]
    else if (piece.length > 0) held.push(piece)
  }
  return {
    push: (chunk) => {
      const lines: string[] = []
      let from = 0
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
        hold(chunk.subarray(from, end))
        from = end + 1
        if (skipping) long += 1
        else {
          const text = (held.length === 1 ? held[0] : Buffer.concat(held))?.toString('utf8').trim() ?? ''
          if (text !== '') lines.push(text)
        }
        ;[held, size, skipping] = [[], 0, false]
      }
      // A copy: the rest of a line must not keep the whole chunk alive.
      if (from < chunk.length) hold(Buffer.from(chunk.subarray(from)))
      return lines
    },
    tooLong: () => {
      const count = long
      long = 0
      return count
    },
  }
}
