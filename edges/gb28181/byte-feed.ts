/** Bytes that one side gets and another takes, in order. What is not taken waits, up to a bound. */
export interface ByteFeed extends AsyncIterable<Buffer> {
  push(data: Buffer): void
  /** Whoever takes is told so, after what waits. */
  fail(cause: unknown): void
  end(): void
  readonly waiting: number
  /** Called when what waited has been taken. */
  drained: () => void
}
/** Of a stream of 8 Mbit/s some seconds: who takes in less has lost the stream. */
const MOST = 8 * 1024 * 1024

export const openByteFeed = (): ByteFeed => {
  let [pieces, bytes]: [Buffer[], number] = [[], 0]
  let wake = (): void => undefined
  let [over, cause]: [boolean, unknown] = [false, undefined]
  const close = (why?: unknown): void => {
    if (over) return
    ;[over, cause] = [true, why]
    wake()
  }
  const feed: ByteFeed = {
    push: (data) => {
      if (over || bytes + data.length > MOST) return
      pieces.push(data)
      bytes += data.length
      wake()
    },
    fail: close,
    end: () => close(),
    get waiting() {
      return bytes
    },
    drained: () => undefined,
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        while (pieces.length === 0) {
          if (over && cause !== undefined) throw cause
          if (over) return { done: true, value: undefined }
          await new Promise<void>((resolve) => (wake = resolve))
        }
        const value = pieces.length === 1 ? (pieces[0] ?? Buffer.alloc(0)) : Buffer.concat(pieces)
        ;[pieces, bytes] = [[], 0]
        feed.drained()
        return { done: false, value }
      },
      return: async () => {
        ;[pieces, bytes] = [[], 0]
        close()
        return { done: true, value: undefined }
      },
    }),
  }
  return feed
}
