const decoder = new TextDecoder('gb18030')
export const decodeGb = (bytes: Buffer): string => decoder.decode(bytes)

let codes: ReadonlyMap<string, Buffer> | undefined

/** Node only reads GB 18030, so its tables of two and of four bytes (up to U+FFFF) are turned round, once. */
const turnedRound = (): ReadonlyMap<string, Buffer> => {
  const table = new Map<string, Buffer>()
  const note = (bytes: Buffer): void => {
    const sign = decoder.decode(bytes)
    if (sign.length === 1 && sign !== '\uFFFD' && !table.has(sign)) table.set(sign, bytes)
  }
  for (let lead = 0x81; lead <= 0xfe; lead += 1) for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) note(Buffer.of(lead, trail))
  for (let nth = 0; nth < 39_420; nth += 1) note(fourBytes(nth, 0x81))
  return table
}
const fourBytes = (nth: number, first: number): Buffer => Buffer.of(first + Math.floor(nth / 12_600), 0x30 + (Math.floor(nth / 1_260) % 10), 0x81 + (Math.floor(nth / 10) % 126), 0x30 + (nth % 10))

/** Beyond U+FFFF the standard counts in order from 0x90308130. */
const BEYOND = 0x1_00_00

export const encodeGb = (text: string): Buffer => {
  codes ??= turnedRound()
  const table = codes
  return Buffer.concat([...text].map((sign) => {
    const code = sign.codePointAt(0) ?? 0
    if (code < 0x80) return Buffer.of(code)
    return code < BEYOND ? (table.get(sign) ?? Buffer.from('?')) : fourBytes(code - BEYOND, 0x90)
  }))
}
