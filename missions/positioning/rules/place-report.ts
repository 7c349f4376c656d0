import type { Id } from '@anlan/kernel/id'
import { DAY, type Instant, MINUTE } from '@anlan/kernel/time'
import type { Coordinates, Report } from '../contract/report.ts'
import type { Fix } from './engine/facts.ts'

/** A plan, and how degrees come onto it; null while nobody has surveyed it. */
export interface PlacedPlan {
  readonly plan: string
  readonly widthMetres: number
  readonly heightMetres: number
  readonly toPlan: ((lon: number, lat: number) => { readonly x: number; readonly y: number }) | null
  /** The way back; left out where nobody asks for it. */
  readonly toDegrees?: ((x: number, y: number) => { readonly lon: number; readonly lat: number }) | null
}

/** A clock that runs ahead this far is wrong; reports kept in a shadow may be a day old and more, but not older. */
const [AHEAD, BEHIND] = [2 * MINUTE, 7 * DAY]

export const isTimely = (at: Instant, now: Instant): boolean => Number.isFinite(at) && at <= now + AHEAD && at >= now - BEHIND

/** Metres that an outdoor fix may lie beside the sheet and still be on it. */
const BESIDE = 200
/** Where the source does not say: what the standard asks of a moving terminal. */
export interface Assumed {
  readonly accuracy: number
}

const on = ({ widthMetres, heightMetres }: PlacedPlan, { x, y }: { readonly x: number; readonly y: number }): boolean =>
  x >= -BESIDE && y >= -BESIDE && x <= widthMetres + BESIDE && y <= heightMetres + BESIDE

const placed = ({ place }: Report, coordinates: Coordinates, plans: readonly PlacedPlan[], unshift: (lon: number, lat: number) => { readonly lon: number; readonly lat: number }) => {
  if (place === null) return undefined
  if (coordinates === 'plan') {
    const named = place.plan === undefined ? plans[0] : plans.find(({ plan }) => plan === place.plan)
    return named === undefined ? undefined : { plan: named.plan, x: place.x, y: place.y }
  }
  const { lon, lat } = coordinates === 'gcj02' ? unshift(place.x, place.y) : { lon: place.x, lat: place.y }
  for (const it of plans) {
    const at = it.toPlan?.(lon, lat)
    if (at !== undefined && on(it, at)) return { plan: it.plan, x: at.x, y: at.y }
  }
  return undefined
}

/** A report as the engine takes it. One that no plan can hold is heard all the same, without a place. */
export const placeReport = (report: Report, carrier: Id, plans: readonly PlacedPlan[], assumed: Assumed, unshift: (lon: number, lat: number) => { readonly lon: number; readonly lat: number }): Fix => {
  const { at, battery, sos, place } = report
  const where = placed(report, report.coordinates, plans, unshift)
  const heard = { carrier, at, battery, sos, floor: place?.floor ?? 1, accuracy: place?.accuracy ?? assumed.accuracy, indoor: place?.indoor ?? null }
  return where === undefined ? { ...heard, plan: null, x: 0, y: 0 } : { ...heard, ...where }
}
