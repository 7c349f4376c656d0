/** Where to, each from -1 to 1; 0 stands still. */
export interface Motion {
  readonly pan: number
  readonly tilt: number
  readonly zoom: number
}
export const STILL: Motion = { pan: 0, tilt: 0, zoom: 0 }

/** GB/T 28181-2022 附录 A.3: eight bytes from A5H, the last the sum of those before. `0x0f`: version 1.0, the check of the first half. */
const code = (order: number, one: number, two: number, high: number): string => {
  const bytes = [0xa5, 0x0f, 0x01, order, one, two, high << 4]
  return Buffer.from([...bytes, bytes.reduce((sum, it) => sum + it, 0) & 0xff]).toString('hex').toUpperCase()
}
const BITS = { right: 1, left: 2, down: 4, up: 8, zoomIn: 0x10, zoomOut: 0x20 } as const
const speed = (part: number, most: number): number => Math.min(most, Math.max(part === 0 ? 0 : 1, Math.round(Math.abs(part) * most)))

/** `PTZCmd` of a motion; STILL stops. Pan and tilt in 255 steps, zoom in 15. */
export const motionCode = ({ pan, tilt, zoom }: Motion): string => {
  const order = (pan > 0 ? BITS.right : pan < 0 ? BITS.left : 0) | (tilt > 0 ? BITS.up : tilt < 0 ? BITS.down : 0) | (zoom > 0 ? BITS.zoomIn : zoom < 0 ? BITS.zoomOut : 0)
  return code(order, speed(pan, 255), speed(tilt, 255), speed(zoom, 15))
}
/** A.3.4: presets, 1 to 255. */
export const presetCode = (what: 'set' | 'call' | 'delete', preset: number): string => code({ set: 0x81, call: 0x82, delete: 0x83 }[what], 0, preset & 0xff, 0)

/** What a device reads; undefined where the sum is wrong. */
export const readPtz = (text: string): { readonly motion: Motion } | { readonly preset: 'set' | 'call' | 'delete'; readonly number: number } | undefined => {
  const bytes = /^[0-9a-f]{16}$/i.test(text) ? Buffer.from(text, 'hex') : undefined
  if (bytes === undefined || bytes[0] !== 0xa5 || (bytes.subarray(0, 7).reduce((sum, it) => sum + it, 0) & 0xff) !== bytes[7]) return undefined
  const [, , , order = 0, one = 0, two = 0, high = 0] = bytes
  const preset = ({ 0x81: 'set', 0x82: 'call', 0x83: 'delete' } as const)[order as 0x81]
  if (preset !== undefined) return { preset, number: two }
  const side = (plus: number, minus: number, part: number): number => (order & plus ? part : order & minus ? -part : 0)
  return { motion: { pan: side(BITS.right, BITS.left, one / 255), tilt: side(BITS.up, BITS.down, two / 255), zoom: side(BITS.zoomIn, BITS.zoomOut, (high >> 4) / 15) } }
}
