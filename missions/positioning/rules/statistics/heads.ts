import { HOUR, type Instant, MINUTE } from '@anlan/kernel/time'

/** Heads at each of sixty minutes, as they are kept: two bytes each, the higher first. */
export const packHeads = (heads: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(heads.length * 2)
  const view = new DataView(bytes.buffer)
  heads.forEach((count, minute) => view.setUint16(minute * 2, Math.min(count, 0xffff)))
  return bytes
}

export const addHeads = (sum: number[], bytes: Uint8Array): void => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (let minute = 0; minute * 2 + 1 < bytes.length; minute += 1) sum[minute] = (sum[minute] ?? 0) + view.getUint16(minute * 2)
}

/** An hour that was counted, and its heads, minute by minute, of everybody asked for. */
export interface HourHeads {
  readonly hour: Instant
  /** Counted, of sixty. */
  readonly minutes: number
  readonly heads: readonly number[]
}

export interface HeadFigures {
  /** Over the minutes that were counted, those without anybody too. */
  readonly average: number
  readonly peak: number
  readonly peakAt: Instant | null
  readonly personHours: number
}

const tenth = (value: number): number => Math.round(value * 10) / 10

export const headFigures = (hours: readonly HourHeads[]): HeadFigures => {
  let [minutes, sum, peak] = [0, 0, 0]
  let peakAt: Instant | null = null
  for (const { hour, minutes: counted, heads } of hours) {
    minutes += counted
    for (const [minute, count] of heads.entries()) {
      sum += count
      if (count <= peak) continue
      peak = count
      peakAt = hour + minute * MINUTE
    }
  }
  return { average: minutes === 0 ? 0 : tenth(sum / minutes), peak, peakAt, personHours: tenth((sum * MINUTE) / HOUR) }
}
