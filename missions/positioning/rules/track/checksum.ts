const [SEED, PRIME] = [0x811c9dc5, 0x01000193]

/** FNV-1a: one changed byte never goes unnoticed, more of them once in four billion. */
export const checksum = (bytes: Uint8Array): number => {
  let hash = SEED
  for (const byte of bytes) hash = Math.imul(hash ^ byte, PRIME)
  return hash >>> 0
}

const CHECKSUM_BYTES = 4

/** The bytes with their checksum behind them. */
export const withChecksum = (bytes: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(bytes.length + CHECKSUM_BYTES)
  whole.set(bytes)
  new DataView(whole.buffer).setUint32(bytes.length, checksum(bytes))
  return whole
}

/** The bytes before the checksum; `undefined` when it is not theirs. */
export const withoutChecksum = (whole: Uint8Array): Uint8Array | undefined => {
  if (whole.length < CHECKSUM_BYTES) return undefined
  const bytes = whole.subarray(0, whole.length - CHECKSUM_BYTES)
  return new DataView(whole.buffer, whole.byteOffset + bytes.length).getUint32(0) === checksum(bytes) ? bytes : undefined
}
