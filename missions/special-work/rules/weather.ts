import { type Instant, MINUTE } from '@anlan/kernel/time'
import { windForce } from '@anlan/standards/special-work/beaufort'
import type { WeatherFact } from './facts.ts'

export interface WindPoint {
  readonly area: string
  readonly unit: string
  readonly value: number | null
  readonly at: Instant | null
  readonly quality: 'good' | 'uncertain' | 'bad' | null
}
export interface WeatherNote {
  readonly what: 'fog' | 'rain' | 'snow'
  readonly from: Instant
  readonly until: Instant
}

const KILOMETRES_AN_HOUR = 3.6
/** m/s; null where the unit says something else. */
const metresASecond = ({ value, unit }: WindPoint): number | null => {
  if (value === null) return null
  if (/km\/h|公里/i.test(unit)) return value / KILOMETRES_AN_HOUR
  return /^m\/s$|米/i.test(unit.trim()) ? value : null
}

/** The wind at a place: its own anemometers, else the strongest that the plant has; by what is fresh. */
export const windAt = (area: string, points: readonly WindPoint[], now: Instant, minutes: number): number | null => {
  const fresh = points.filter(({ at, quality }) => at !== null && quality !== 'bad' && now - at <= minutes * MINUTE)
  const here = fresh.filter((it) => it.area === area)
  const speeds = (here.length > 0 ? here : fresh).flatMap((it) => metresASecond(it) ?? [])
  return speeds.length === 0 ? null : windForce(Math.max(...speeds))
}

/** 风力、雾、暴雨、大雪; null where nobody says anything of the weather. */
export const weatherOf = (wind: number | null, notes: readonly WeatherNote[], now: Instant): WeatherFact | null => {
  const on = notes.filter(({ from, until }) => from <= now && now < until).map(({ what }) => what)
  return wind === null && on.length === 0 ? null : { wind, fog: on.includes('fog'), storm: on.includes('rain') || on.includes('snow') }
}
