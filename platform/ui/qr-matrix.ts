/** ISO/IEC 18004, byte mode, level L, versions 1 to 5: one block, enough for a card's code or a pass's address (106 bytes). */
const VERSIONS = [
  { data: 19, check: 7 },
  { data: 34, check: 10 },
  { data: 55, check: 15 },
  { data: 80, check: 20 },
  { data: 108, check: 26 },
] as const

const EXP: number[] = []
const LOG: number[] = []
for (let power = 0, value = 1; power < 255; power++) {
  EXP[power] = value
  LOG[value] = power
  value <<= 1
  if (value > 255) value ^= 0x11d
}
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : (EXP[((LOG[a] ?? 0) + (LOG[b] ?? 0)) % 255] ?? 0))

/** Reed-Solomon check bytes. */
const checkBytes = (data: readonly number[], count: number): number[] => {
  let generator = [1]
  for (let power = 0; power < count; power++) {
    const root = EXP[power] ?? 1
    generator = [...generator, 0].map((value, at) => value ^ times(generator[at - 1] ?? 0, root))
  }
  const rest = [...data, ...Array.from({ length: count }, () => 0)]
  for (let at = 0; at < data.length; at++) {
    const lead = rest[at] ?? 0
    generator.forEach((value, offset) => (rest[at + offset] = (rest[at + offset] ?? 0) ^ times(value, lead)))
  }
  return rest.slice(data.length)
}

const bitsOf = (value: number, length: number): number[] => Array.from({ length }, (_, at) => (value >> (length - 1 - at)) & 1)

const codewords = (bytes: Uint8Array, { data, check }: { readonly data: number; readonly check: number }): number[] => {
  const bits = [...bitsOf(4, 4), ...bitsOf(bytes.length, 8), ...Array.from(bytes).flatMap((byte) => bitsOf(byte, 8))]
  bits.push(...Array.from({ length: Math.min(4, data * 8 - bits.length) }, () => 0))
  while (bits.length % 8 !== 0) bits.push(0)
  const words = Array.from({ length: bits.length / 8 }, (_, at) => bits.slice(at * 8, at * 8 + 8).reduce((sum, bit) => sum * 2 + bit, 0))
  for (let pad = 0xec; words.length < data; pad ^= 0xec ^ 0x11) words.push(pad)
  return [...words, ...checkBytes(words, check)]
}

/** Level L with mask 0; every reader takes any mask, so none is searched for. */
const FORMAT = (() => {
  const value = 0b01000
  let rest = value << 10
  for (let bit = 14; bit >= 10; bit--) if ((rest >> bit) & 1) rest ^= 0x537 << (bit - 10)
  return ((value << 10) | rest) ^ 0x5412
})()

/** Rows of modules, `true` is dark; `undefined` when the text is too long. */
export const qrMatrix = (text: string): boolean[][] | undefined => {
  const bytes = new TextEncoder().encode(text)
  const version = VERSIONS.findIndex(({ data }) => bytes.length + 2 <= data)
  const plan = VERSIONS[version]
  if (plan === undefined) return undefined
  const size = 21 + version * 4
  const grid: (boolean | undefined)[][] = Array.from({ length: size }, () => Array.from({ length: size }, () => undefined))
  const put = (row: number, column: number, dark: boolean): void => {
    const line = grid[row]
    if (line !== undefined && column >= 0 && column < size) line[column] = dark
  }
  const square = (row: number, column: number, reach: number, light: readonly number[]): void => {
    for (let dy = -reach; dy <= reach; dy++) for (let dx = -reach; dx <= reach; dx++) put(row + dy, column + dx, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))))
  }
  for (let at = 8; at < size - 8; at++) {
    put(6, at, at % 2 === 0)
    put(at, 6, at % 2 === 0)
  }
  for (const [row, column] of [[3, 3], [3, size - 4], [size - 4, 3]] as const) square(row, column, 4, [2, 4])
  if (version > 0) square(size - 7, size - 7, 2, [1])
  for (let bit = 0; bit < 15; bit++) {
    const dark = ((FORMAT >> bit) & 1) === 1
    put(bit < 6 ? bit : bit < 8 ? bit + 1 : size - 15 + bit, 8, dark)
    put(8, bit < 8 ? size - 1 - bit : bit === 8 ? 7 : 14 - bit, dark)
  }
  put(size - 8, 8, true)

  const bits = codewords(bytes, plan).flatMap((word) => bitsOf(word, 8))
  let next = 0
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    const upward = ((size - 1 - (right > 6 ? right : right + 1)) / 2) % 2 === 0
    for (let step = 0; step < size; step++) {
      const row = upward ? size - 1 - step : step
      for (const column of [right, right - 1]) {
        if (grid[row]?.[column] !== undefined) continue
        put(row, column, ((bits[next++] ?? 0) === 1) !== ((row + column) % 2 === 0))
      }
    }
  }
  return grid.map((line) => line.map((dark) => dark === true))
}
