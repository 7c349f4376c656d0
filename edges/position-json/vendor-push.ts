import { z } from 'zod'
import type { Report } from '@anlan/positioning/contract/report'
import { atSchema, cardSchema, firstProblem, pointOf, wholeNumber } from './report-fields.ts'
import type { ReadReport } from './read-many.ts'

/** Which bits of `alarmStatus` mean what, counted from the right, 0 the last. No document of the vendor was seen: hence settings. */
export interface VendorBits {
  readonly sos: number
  /** Null: the vendor does not tell it. */
  readonly lowBattery: number | null
  /** What is passed on as percent while the low-battery bit is set; without it the battery is not known. */
  readonly lowBatteryPercent: number
}
export const VENDOR_BITS: VendorBits = { sos: 0, lowBattery: 1, lowBatteryPercent: 10 }

/** Numbers are sent as numbers or as text; an empty text is none. */
const number = (title: string) =>
  z
    .union([z.number(), z.string().regex(/^\s*(?:-?\d{1,12}(?:\.\d{1,15})?)?\s*$/, `${title}应为数字`)], `${title}应为数字`)
    .nullish()
    .transform((written) => (typeof written !== 'string' ? (written ?? null) : written.trim() === '' ? null : Number(written)))

const pushSchema = z.object(
  {
    cardAddr: cardSchema,
    timestamp: atSchema,
    x: number('x '),
    y: number('y '),
    floorId: z.union([z.number(), z.string()], 'floorId 应为楼层').nullish(),
    alarmStatus: z
      .union([z.string(), wholeNumber('alarmStatus 应为 0 和 1 组成的文本')], 'alarmStatus 应为 0 和 1 组成的文本')
      .transform(String)
      .pipe(z.string().regex(/^[01]{0,64}$/, 'alarmStatus 应为 0 和 1 组成的文本'))
      .nullish(),
    beacon: z.array(z.unknown(), 'beacon 应为列表').nullish(),
    gateway: z.union([z.string(), z.number()]).nullish().catch(null),
    sat: number('sat '),
  },
  '每条推送应为 JSON 对象',
)

const bitOf = (bits: string, bit: number | null): boolean => bit !== null && bits.at(-1 - bit) === '1'

/** A name of a floor that is no number stays with the vendor: it is not guessed. */
const floorOf = (floorId: number | string | null | undefined): number | null => {
  const floor = typeof floorId === 'string' && /^-?\d{1,3}$/.test(floorId.trim()) ? Number(floorId) : floorId
  return typeof floor === 'number' && Number.isInteger(floor) && floor !== 0 && floor >= -20 && floor <= 200 ? floor : null
}

/** Beacons are heard indoors, satellites outdoors; with both or neither nobody knows. */
const indoorOf = (beacons: number, satellites: number): boolean | null => (beacons > 0 === satellites > 0 ? null : beacons > 0)

const beaconSchema = z.object({ major: z.coerce.string().min(1), minor: z.coerce.string().min(1) })
/** More are noise: a tag hears a handful. */
const MOST_BEACONS = 16

/** The gateway and the beacons, `major-minor`, that the report came by. What has no name of ours is left out: the place counts, not this. */
const viaOf = (gateway: string | number | null | undefined, beacons: readonly unknown[]): string[] => {
  const heard = beacons.slice(0, MOST_BEACONS).flatMap((it) => {
    const beacon = beaconSchema.safeParse(it).data
    return beacon === undefined ? [] : [`${beacon.major}-${beacon.minor}`]
  })
  return [...(gateway === null || gateway === undefined ? [] : [String(gateway).trim()]), ...heard].filter((it) => /^[\w:.-]{1,40}$/.test(it))
}

/** One vendor's push; `x` and `y` are in the coordinates of the source. Names, temperature and heart rate are not taken: we know who carries the card. */
export const vendorReader =
  (bits: VendorBits = VENDOR_BITS): ReadReport =>
  (value, coordinates): Report | string => {
    const parsed = pushSchema.safeParse(value)
    if (!parsed.success) return firstProblem(parsed.error)
    const { cardAddr: card, timestamp: at, x, y, floorId, beacon, sat } = parsed.data
    const alarms = parsed.data.alarmStatus ?? ''
    const sos = bitOf(alarms, bits.sos)
    const point = pointOf(coordinates, x, y)
    if (typeof point === 'string' && !sos) return point
    const place =
      point === null || typeof point === 'string'
        ? null
        : { ...point, floor: floorOf(floorId), accuracy: null, indoor: indoorOf(beacon?.length ?? 0, sat ?? 0) }
    const via = viaOf(parsed.data.gateway, beacon ?? [])
    return { card, at, place, coordinates, battery: bitOf(alarms, bits.lowBattery) ? bits.lowBatteryPercent : null, sos, ...(via.length === 0 ? {} : { via }) }
  }
