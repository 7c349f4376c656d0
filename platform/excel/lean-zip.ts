const END = Buffer.from('PK\x05\x06', 'latin1')
const ENTRY = 0x02014b50

/**
 * The same ZIP with some entries left out of its directory: their bytes stay, but no reader looks at them.
 * @returns `undefined` when the directory is not of the plain kind
 */
export const withoutEntries = (zip: Buffer, unwanted: (name: string) => boolean): Buffer | undefined => {
  const end = zip.lastIndexOf(END)
  if (end < 0 || end + 22 > zip.length) return undefined
  const start = zip.readUInt32LE(end + 16)
  const kept: Buffer[] = []
  let at = start
  for (let i = zip.readUInt16LE(end + 10); i > 0; i--) {
    if (at + 46 > end || zip.readUInt32LE(at) !== ENTRY) return undefined
    const nameLength = zip.readUInt16LE(at + 28)
    const length = 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    if (!unwanted(zip.toString('utf8', at + 46, at + 46 + nameLength))) kept.push(zip.subarray(at, at + length))
    at += length
  }
  const directory = Buffer.concat(kept)
  const tail = Buffer.from(zip.subarray(end, end + 22))
  tail.writeUInt16LE(kept.length, 8)
  tail.writeUInt16LE(kept.length, 10)
  tail.writeUInt32LE(directory.length, 12)
  tail.writeUInt16LE(0, 20)
  return Buffer.concat([zip.subarray(0, start), directory, tail])
}
