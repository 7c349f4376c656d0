/** A fragment of fragment.ts moved to another place of another film: its number and its base are written anew, the pictures stay as they are. */
export const rebase = (piece: Buffer, number: number, base: number): Buffer => {
  const moved = Buffer.from(piece)
  moved.writeUInt32BE(number, moved.indexOf('mfhd', 0, 'latin1') + 8)
  moved.writeBigUInt64BE(BigInt(base), moved.indexOf('tfdt', 0, 'latin1') + 8)
  return moved
}

/** The part of a head that has to agree for two films to become one. */
export const codecOf = (head: Buffer): Buffer => {
  const at = Math.max(head.indexOf('avcC', 0, 'latin1'), head.indexOf('hvcC', 0, 'latin1'))
  return head.subarray(at, at - 4 + head.readUInt32BE(at - 4))
}
