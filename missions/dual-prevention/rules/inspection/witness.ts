import type { Id } from '@anlan/kernel/id'
import type { Whereabout } from '@anlan/positioning/contract/whereabouts'
import type { Witness } from '../../contract/records.ts'

/** A place on a plan, metres. */
export interface Spot {
  readonly place: Id
  readonly plan: string
  readonly x: number
  readonly y: number
}

/** Somebody's way over the time in which a proof is fresh; `whole` when there is no hole in it. */
export interface SeenWay {
  readonly way: readonly Whereabout[]
  readonly whole: boolean
}

/** How near somebody came to any of the places; null where nobody saw him, or no place is drawn where he was. */
export const witness = (spots: readonly Spot[], { way, whole }: SeenWay, metres: number): Witness | null => {
  let nearest: Witness | null = null
  for (const { plan, x, y, at, accuracy } of way)
    for (const spot of spots) {
      const apart = spot.plan === plan ? Math.hypot(spot.x - x, spot.y - y) : Infinity
      if (apart >= (nearest?.metres ?? Infinity)) continue
      nearest = { place: spot.place, at, metres: apart, accuracy, agrees: apart <= metres && accuracy <= metres, whole }
    }
  return nearest
}

/** In words, for or against; where the card was silent in between nothing can be said. */
export const witnessWords = ({ agrees, whole, metres, accuracy }: Witness): string => {
  if (agrees) return `在场，相距 ${Math.round(metres)} 米（误差 ${Math.round(accuracy)} 米）`
  return whole ? `不在场，最近相距 ${Math.round(metres)} 米` : '定位有中断，不能判断'
}
