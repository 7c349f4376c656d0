import type { Instant } from '@anlan/kernel/time'
import type { Report, Source } from '@anlan/positioning/contract/report'
import { ALARM_SOS, type Item, type Position, STATUS } from './position.ts'

/** Where a number lies in an additional item of 0x0200. */
export interface ItemReading {
  readonly id: number
  /** The item must be just so long: makers use the same ids for different things. */
  readonly length: number
  readonly offset: number
  readonly bytes: 1 | 2
  readonly scale: number
  /** After scaling, a number outside of these is none. */
  readonly least: number
  readonly most: number
}

/** What the standard leaves to makers. The first reading that gives a number wins; an SOS is any number above 0. */
export interface ItemTable {
  readonly battery: readonly ItemReading[]
  readonly accuracy: readonly ItemReading[]
  readonly sos: readonly ItemReading[]
}

export const ITEMS: ItemTable = {
  battery: [
    { id: 0xd4, length: 1, offset: 0, bytes: 1, scale: 1, least: 0, most: 100 },
    { id: 0x56, length: 2, offset: 1, bytes: 1, scale: 1, least: 1, most: 100 },
    { id: 0x56, length: 2, offset: 0, bytes: 1, scale: 10, least: 0, most: 100 },
  ],
  accuracy: [],
  sos: [],
}

const numberIn = (items: readonly Item[], readings: readonly ItemReading[]): number | null => {
  for (const { id, length, offset, bytes, scale, least, most } of readings) {
    const item = items.find((it) => it.id === id && it.value.length === length)
    if (item === undefined || offset + bytes > length) continue
    const value = item.value.readUIntBE(offset, bytes) * scale
    if (value >= least && value <= most) return value
  }
  return null
}

export interface Hearing {
  readonly card: string
  readonly now: Instant
  readonly source: Pick<Source, 'coordinates'>
  readonly items: ItemTable
}

/**
 * What a terminal reported. Without a time, a place is worth nothing, but an SOS is: it counts from when it was heard. So does one
 * whose coordinates cannot be.
 */
export const reportOf = (position: Position, { card, now, source, items }: Hearing): Report => {
  const { alarms, status, latitude, longitude, at } = position
  const located = (status & STATUS.located) !== 0 && at !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return {
    card,
    at: at ?? now,
    place: located ? { x: longitude, y: latitude, floor: null, accuracy: numberIn(position.items, items.accuracy), indoor: null } : null,
    // The standard speaks in degrees: a source that was entered with a plan's metres cannot mean this.
    coordinates: (status & STATUS.encrypted) !== 0 ? 'gcj02' : source.coordinates === 'plan' ? 'wgs84' : source.coordinates,
    battery: numberIn(position.items, items.battery),
    sos: (alarms & ALARM_SOS) !== 0 || (numberIn(position.items, items.sos) ?? 0) > 0,
  }
}
