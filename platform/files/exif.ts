/** What a photo says of itself. A claim, no proof: a phone's clock and place can be set by hand. */
export interface PhotoClaims {
  /** As the camera wrote it, `YYYY:MM:DD hh:mm:ss`, in the camera's own time. */
  readonly capturedAt?: string
  /** `+08:00`, when the camera wrote it. */
  readonly offset?: string
  /** Degrees in WGS 84, south and west negative. */
  readonly latitude?: number
  readonly longitude?: number
  /** Metres above the sea. */
  readonly altitude?: number
  /** UTC of the satellite fix, `YYYY:MM:DD` and `hh:mm:ss`. */
  readonly gpsDay?: string
  readonly gpsTime?: string
  readonly camera?: string
}

type Values = readonly (string | number)[]
type Directory = ReadonlyMap<number, Values>

/** Bytes per value of the TIFF types: byte, ascii, short, long, rational, signed long, signed rational. */
const WIDTH: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 9: 4, 10: 8 }
const MOST_ENTRIES = 500
const MOST_VALUES = 256

/**
 * Reads the Exif block of a photo (CIPA DC-008, TIFF 6.0). Reads past the end or odd types are left out, never thrown.
 * @param block with or without the leading `Exif\0\0`
 */
export const readClaims = (block: Buffer): PhotoClaims => {
  const tiff = block.subarray(0, 4).toString('latin1') === 'Exif' ? block.subarray(6) : block
  const order = tiff.subarray(0, 2).toString('latin1')
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return {}
  const little = order === 'II'
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)

  const one = (type: number, at: number): number => {
    if (type === 1) return view.getUint8(at)
    if (type === 3) return view.getUint16(at, little)
    if (type === 4) return view.getUint32(at, little)
    if (type === 9) return view.getInt32(at, little)
    return type === 5 ? view.getUint32(at, little) / view.getUint32(at + 4, little) : view.getInt32(at, little) / view.getInt32(at + 4, little)
  }

  const valuesAt = (entry: number): Values => {
    const type = view.getUint16(entry + 2, little)
    const count = view.getUint32(entry + 4, little)
    const width = WIDTH[type]
    if (width === undefined || count > MOST_VALUES) return []
    const at = count * width <= 4 ? entry + 8 : view.getUint32(entry + 8, little)
    if (at + count * width > tiff.length) return []
    if (type === 2) return [tiff.subarray(at, at + count).toString('utf8').replace(/\0[^]*$/, '').trim()]
    return Array.from({ length: count }, (_, i) => one(type, at + i * width))
  }

  const directoryAt = (offset: number | undefined): Directory => {
    const found = new Map<number, Values>()
    if (offset === undefined || offset < 8 || offset + 2 > tiff.length) return found
    const entries = Math.min(view.getUint16(offset, little), MOST_ENTRIES)
    for (let i = 0; i < entries; i++) {
      const entry = offset + 2 + i * 12
      if (entry + 12 > tiff.length) break
      found.set(view.getUint16(entry, little), valuesAt(entry))
    }
    return found
  }

  const number = (from: Directory, tag: number): number | undefined => {
    const value = from.get(tag)?.[0]
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  }
  const text = (from: Directory, tag: number): string | undefined => {
    const value = from.get(tag)?.[0]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const triple = (from: Directory, tag: number): [number, number, number] | undefined => {
    const values = (from.get(tag) ?? []).filter((it) => typeof it === 'number' && Number.isFinite(it)) as number[]
    return values.length === 3 ? (values as [number, number, number]) : undefined
  }
  const degrees = (from: Directory, tag: number, negative: string): number | undefined => {
    const parts = triple(from, tag)
    if (parts === undefined) return undefined
    const value = parts[0] + parts[1] / 60 + parts[2] / 3600
    return Number((text(from, tag - 1) === negative ? -value : value).toFixed(7))
  }

  const main = directoryAt(view.getUint32(4, little))
  const photo = directoryAt(number(main, 0x8769))
  const gps = directoryAt(number(main, 0x8825))
  const altitude = number(gps, 6)
  const clock = triple(gps, 7)
  const claims = {
    capturedAt: text(photo, 0x9003) ?? text(main, 0x0132),
    offset: text(photo, 0x9011) ?? text(photo, 0x9010),
    latitude: degrees(gps, 2, 'S'),
    longitude: degrees(gps, 4, 'W'),
    altitude: altitude === undefined ? undefined : number(gps, 5) === 1 ? -altitude : altitude,
    gpsDay: text(gps, 0x1d),
    gpsTime: clock?.map((it) => String(Math.floor(it)).padStart(2, '0')).join(':'),
    camera: [text(main, 0x010f), text(main, 0x0110)].filter((it) => it !== undefined).join(' ') || undefined,
  }
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))
}
