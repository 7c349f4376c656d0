import type { Instant } from './time.ts'

/** A UUIDv7, lower case with dashes. Made by whoever creates the record, the phone included. */
export type Id = string

export const ID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * RFC 9562 UUIDv7.
 * @param at epoch ms, the first 48 bits
 * @param chance at least 10 random bytes
 */
export const makeId = (at: Instant, chance: Uint8Array): Id => {
  const bytes = new Uint8Array(16)
  const view = new DataView(bytes.buffer)
  view.setBigUint64(0, BigInt(at) << 16n)
  bytes.set(chance.subarray(0, 10), 6)
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f))
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
