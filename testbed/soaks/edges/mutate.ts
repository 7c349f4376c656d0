/** Ruins bytes the way lines, memories and people do: one to three times, each in one of these ways. */
type Ruin = (bytes: Buffer, roll: () => number, other: Buffer) => Buffer

const below = (roll: () => number, most: number): number => Math.floor(roll() * most)

const changed = (bytes: Buffer, at: number, byte: number): Buffer => {
  const copy = Buffer.from(bytes)
  if (at < copy.length) copy.writeUInt8(byte & 0xff, at)
  return copy
}

/** Bytes that mean something to somebody. */
const TELLING = [0x00, 0x01, 0x02, 0x7d, 0x7e, 0x7f, 0x80, 0xff, 0x0a, 0x22, 0x7b]

const RUINS: readonly Ruin[] = [
  // A bit falls over.
  (bytes, roll) => {
    const at = below(roll, bytes.length)
    return changed(bytes, at, (bytes[at] ?? 0) ^ (1 << below(roll, 8)))
  },
  // A byte is another.
  (bytes, roll) => changed(bytes, below(roll, bytes.length), below(roll, 256)),
  (bytes, roll) => changed(bytes, below(roll, bytes.length), TELLING[below(roll, TELLING.length)] ?? 0),
  // Two bytes change places.
  (bytes, roll) => {
    const [a, b] = [below(roll, bytes.length), below(roll, bytes.length)]
    return changed(changed(bytes, a, bytes[b] ?? 0), b, bytes[a] ?? 0)
  },
  // One too many, some too few, the end missing.
  (bytes, roll) => {
    const at = below(roll, bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), Buffer.of(TELLING[below(roll, TELLING.length)] ?? 0), bytes.subarray(at)])
  },
  (bytes, roll) => {
    const at = below(roll, bytes.length)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + below(roll, 8))])
  },
  (bytes, roll) => bytes.subarray(0, below(roll, bytes.length + 1)),
  // Something twice, or the end of something else.
  (bytes, roll) => {
    const [from, length] = [below(roll, bytes.length), 1 + below(roll, 16)]
    return Buffer.concat([bytes.subarray(0, from + length), bytes.subarray(from)])
  },
  (bytes, roll, other) => Buffer.concat([bytes.subarray(0, below(roll, bytes.length + 1)), other.subarray(below(roll, other.length + 1))]),
]

export const mutate = (bytes: Buffer, roll: () => number, other: Buffer): Buffer => {
  let ruined = bytes
  for (let times = 1 + below(roll, 3); times > 0; times -= 1) ruined = (RUINS[below(roll, RUINS.length)] ?? RUINS[0])?.(ruined, roll, other) ?? ruined
  return ruined
}

export const pick = <T>(all: readonly T[], roll: () => number): T | undefined => all[below(roll, all.length)]
