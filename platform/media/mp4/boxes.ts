/** The length and the four letters of a box with a body of so many bytes. */
export const boxHead = (kind: string, bytes: number): Buffer => {
  const head = Buffer.allocUnsafe(8)
  head.writeUInt32BE(8 + bytes)
  head.write(kind, 4, 'latin1')
  return head
}
/** Boxes of ISO/IEC 14496-12: a length, four letters, a body. */
export const box = (kind: string, ...body: readonly Buffer[]): Buffer => Buffer.concat([boxHead(kind, body.reduce((sum, part) => sum + part.length, 0)), ...body])

export const uint = (value: number, bytes = 4): Buffer => {
  const out = Buffer.alloc(bytes)
  if (bytes === 8) out.writeBigUInt64BE(BigInt(value))
  else out.writeUIntBE(value, 0, bytes)
  return out
}
export const zeros = (count: number): Buffer => Buffer.alloc(count)

/** A box with version and flags. */
export const fullBox = (kind: string, version: number, flags: number, ...body: readonly Buffer[]): Buffer => box(kind, uint(version, 1), uint(flags, 3), ...body)

/** The boxes that stand whole in `data` from `at` on, and where the last of them ends. */
export const boxesIn = (data: Buffer, at = 0): { readonly boxes: readonly { readonly kind: string; readonly from: number; readonly to: number }[]; readonly end: number } => {
  const boxes: { readonly kind: string; readonly from: number; readonly to: number }[] = []
  let end = at
  while (end + 8 <= data.length) {
    const size = data.readUInt32BE(end)
    if (size < 8 || end + size > data.length) break
    boxes.push({ kind: data.toString('latin1', end + 4, end + 8), from: end, to: end + size })
    end += size
  }
  return { boxes, end }
}
