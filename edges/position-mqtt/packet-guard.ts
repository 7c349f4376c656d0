/**
 * Follows the packets of one MQTT connection by their fixed headers (MQTT 3.1.1, 2.2) and says when one is longer than it may be,
 * before anybody gathers its bytes: also before it is known who sends them.
 */
export interface PacketGuard {
  /** False as soon as a packet is too long or its length is no length. */
  pass(chunk: Buffer): boolean
}

export const openPacketGuard = (limit: number): PacketGuard => {
  /** Bytes of the packet's body that are still to come. */
  let body = 0
  let [inHeader, length, shift] = [false, 0, 0]
  return {
    pass: (chunk) => {
      let at = 0
      while (at < chunk.length) {
        if (body > 0) {
          const step = Math.min(body, chunk.length - at)
          body -= step
          at += step
          continue
        }
        const byte = chunk[at] ?? 0
        at += 1
        if (!inHeader) {
          ;[inHeader, length, shift] = [true, 0, 0]
          continue
        }
        length += (byte & 0x7f) * 2 ** shift
        shift += 7
        if (length > limit || (shift > 21 && byte >= 0x80)) return false
        if (byte < 0x80) [body, inHeader] = [length, false]
      }
      return true
    },
  }
}
