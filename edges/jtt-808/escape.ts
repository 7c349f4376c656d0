/** Stands before and behind every frame, and nowhere in it. */
export const FLAG = 0x7e
/** 0x7d 0x01 is 0x7d, 0x7d 0x02 is 0x7e. */
const ESCAPE = 0x7d

/** @returns undefined when an escape stands before anything but 1 and 2 */
export const unescape = (content: Buffer): Buffer | undefined => {
  let at = content.indexOf(ESCAPE)
  if (at === -1) return content
  const plain = Buffer.alloc(content.length)
  let [from, length] = [0, 0]
  for (; at !== -1; at = content.indexOf(ESCAPE, from)) {
    length += content.copy(plain, length, from, at)
    const next = content[at + 1]
    if (next !== 1 && next !== 2) return undefined
    length = plain.writeUInt8(next === 1 ? ESCAPE : FLAG, length)
    from = at + 2
  }
  length += content.copy(plain, length, from)
  return plain.subarray(0, length)
}

/** With a flag before and behind. */
export const escape = (plain: Buffer): Buffer => {
  const bytes = Buffer.alloc(2 * plain.length + 2)
  let length = bytes.writeUInt8(FLAG, 0)
  for (const byte of plain) {
    if (byte === FLAG || byte === ESCAPE) length = bytes.writeUInt16BE((ESCAPE << 8) | (byte === ESCAPE ? 1 : 2), length)
    else length = bytes.writeUInt8(byte, length)
  }
  return bytes.subarray(0, bytes.writeUInt8(FLAG, length))
}
