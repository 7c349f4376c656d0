/**
 * Sets the modification time of every entry of a zip archive to 1 January 2026, in place.
 * exceljs stamps the hour of writing, and the same register must give the same bytes.
 */
export function stampZip(archive: Buffer): Buffer {
  const centralEntry = 0x02014b50
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  let at = archive.readUInt32LE(end + 16)
  while (archive.readUInt32LE(at) === centralEntry) {
    stamp(archive, at + 12)
    stamp(archive, archive.readUInt32LE(at + 42) + 10)
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return archive
}

/** DOS time, then DOS date: years since 1980, month, day. */
function stamp(archive: Buffer, at: number): void {
  archive.writeUInt16LE(0, at)
  archive.writeUInt16LE(((2026 - 1980) << 9) | (1 << 5) | 1, at + 2)
}
