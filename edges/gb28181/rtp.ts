/** One RTP packet, RFC 3550 5.1. */
export interface Rtp {
  readonly ssrc: number
  readonly sequence: number
  readonly type: number
  readonly payload: Buffer
}
const HEAD = 12

export const readRtp = (data: Buffer): Rtp | undefined => {
  if (data.length < HEAD || (data[0] ?? 0) >> 6 !== 2) return undefined
  const flags = data[0] ?? 0
  let from = HEAD + (flags & 0x0f) * 4
  if (flags & 0x10) {
    if (data.length < from + 4) return undefined
    from += 4 + data.readUInt16BE(from + 2) * 4
  }
  const to = data.length - (flags & 0x20 ? (data.at(-1) ?? 0) : 0)
  return from > to ? undefined : { ssrc: data.readUInt32BE(8), sequence: data.readUInt16BE(2), type: (data[1] ?? 0) & 0x7f, payload: data.subarray(from, to) }
}

/** RFC 4571: over TCP two bytes of length stand before each packet. */
export const splitRtp = (waiting: Buffer): { readonly packets: readonly Buffer[]; readonly rest: Buffer } => {
  const packets: Buffer[] = []
  let at = 0
  while (at + 2 <= waiting.length) {
    const end = at + 2 + waiting.readUInt16BE(at)
    if (end > waiting.length) break
    packets.push(waiting.subarray(at + 2, end))
    at = end
  }
  return { packets, rest: Buffer.from(waiting.subarray(at)) }
}

/** So many later packets are waited for before one is given up for lost. */
const WINDOW = 32
const HALF = 0x8000

/** Over UDP packets overtake each other: puts them in order again, each once; passes over what is lost. */
export const openOrder = () => {
  const held = new Map<number, Buffer>()
  let next: number | undefined
  let lost = 0
  const flow = (out: Buffer[]): void => {
    while (next !== undefined) {
      const payload = held.get(next)
      if (payload === undefined) return
      held.delete(next)
      out.push(payload)
      next = (next + 1) & 0xffff
    }
  }
  return {
    lost: (): number => lost,
    put: ({ sequence, payload }: Pick<Rtp, 'sequence' | 'payload'>): Buffer[] => {
      next ??= sequence
      const out: Buffer[] = []
      const ahead = (sequence - next) & 0xffff
      // Late or twice.
      if (ahead >= HALF) return out
      held.set(sequence, payload)
      flow(out)
      if (held.size > WINDOW) {
        const from = next
        const nearest = [...held.keys()].toSorted((a, b) => ((a - from) & 0xffff) - ((b - from) & 0xffff))[0] ?? from
        lost += (nearest - from) & 0xffff
        next = nearest
        flow(out)
      }
      return out
    },
  }
}
