// Whole numbers in groups of seven bits, the lowest first. By arithmetic, not by bit operations: epoch tenths of a second
// need more than 32 bits.

/** A number takes eight bytes at most: 2^53 in groups of seven bits. */
export const LONGEST = 8

export interface Writer {
  readonly bytes: Uint8Array
  /** How many are written. */
  at: number
}

export const writeNatural = (writer: Writer, value: number): void => {
  let rest = value
  while (rest >= 128) {
    writer.bytes[writer.at] = (rest % 128) + 128
    writer.at += 1
    rest = Math.floor(rest / 128)
  }
  writer.bytes[writer.at] = rest
  writer.at += 1
}

/** Zigzag: 0, −1, 1, −2 … become 0, 1, 2, 3 …, so that small steps either way are short. */
export const writeSigned = (writer: Writer, value: number): void => writeNatural(writer, value < 0 ? -2 * value - 1 : 2 * value)

export interface Reader {
  readonly bytes: DataView
  at: number
}

/** @throws RangeError beyond the end */
export const readNatural = (reader: Reader): number => {
  let [value, weight] = [0, 1]
  for (;;) {
    const byte = reader.bytes.getUint8(reader.at)
    reader.at += 1
    if (byte < 128) return value + byte * weight
    value += (byte - 128) * weight
    weight *= 128
  }
}

export const readSigned = (reader: Reader): number => {
  const value = readNatural(reader)
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2
}
