const decoder = new TextDecoder('gbk')

export const decodeGbk = (bytes: Buffer): string => decoder.decode(bytes)

let codes: ReadonlyMap<string, number> | undefined

/** Node only decodes GBK, so its table is turned round, once. */
const turnedRound = (): ReadonlyMap<string, number> => {
  const table = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = trail === 0x7f ? '' : decoder.decode(Buffer.of(lead, trail))
      if (character.length === 1 && character !== '�' && !table.has(character)) table.set(character, (lead << 8) | trail)
    }
  }
  return table
}

/** What GBK does not have becomes a question mark. */
export const encodeGbk = (text: string): Buffer => {
  codes ??= turnedRound()
  const bytes: number[] = []
  for (const character of text) {
    const code = character < '\u0080' ? character.charCodeAt(0) : (codes.get(character) ?? 0x3f)
    if (code > 0xff) bytes.push(code >> 8)
    bytes.push(code & 0xff)
  }
  return Buffer.from(bytes)
}
