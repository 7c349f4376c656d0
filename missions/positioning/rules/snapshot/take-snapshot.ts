import type { Id } from '@anlan/kernel/id'
import { contains, type Polygon } from '@anlan/kernel/geometry'
import type { Carrier } from '../../contract/card.ts'
import type { Shape } from '../../contract/shape.ts'
import type { Judged, JudgedKind } from '../../contract/judged.ts'
import type { SeenPerson, Snapshot } from '../../contract/positioning-alarm.ts'

/** Where somebody was by the engine's best knowledge. */
export interface Spot extends Pick<SeenPerson, 'plan' | 'x' | 'y' | 'floor' | 'silent'> {
  readonly person: Id
  readonly fences: readonly Id[]
}

/** What people stand on, and who they are. */
export interface Site {
  readonly people: ReadonlyMap<Id, Carrier>
  readonly fences: ReadonlyMap<Id, { readonly name: string; readonly shape: Shape }>
  readonly areas: readonly { readonly name: string; readonly plan: string; readonly polygon: Polygon }[]
  /** Null: that plan's ground is not surveyed. */
  readonly degreesOf: (plan: string, x: number, y: number) => { readonly lon: number; readonly lat: number } | null
}

const NEAR_METRES = 50
const MOST = 200
/** About a card, not about a place: who else was there says nothing, and a lost network would be everybody beside everybody. */
const OF_CARDS: readonly JudgedKind[] = ['lost', 'low-battery', 'card-left', 'card-still']

const round = (metres: number): number => Math.round(metres * 10) / 10

const seenAs = ({ person, plan, x, y, floor, silent }: Omit<Spot, 'fences'>, people: Site['people']): SeenPerson => {
  const carrier = people.get(person)
  return { id: person, name: carrier?.name ?? '未知人员', class: carrier?.class ?? 'employee', department: carrier?.departmentName ?? null, post: carrier?.postName ?? null, plan, x: round(x), y: round(y), floor, silent }
}

/** Who was where when it began, and on what ground: enough to draw the map of that moment. */
export const takeSnapshot = ({ kind, fence, carriers, plan, x, y, floor }: Pick<Judged, 'kind' | 'fence' | 'carriers' | 'plan' | 'x' | 'y' | 'floor'>, spots: ReadonlyMap<Id, Spot>, site: Site): Snapshot => {
  const own = new Set(carriers)
  const around = OF_CARDS.includes(kind) ? [] : [...spots.values()].flatMap((spot) => {
    const metres = spot.plan === plan && !own.has(spot.person) ? Math.hypot(spot.x - x, spot.y - y) : Number.POSITIVE_INFINITY
    return metres <= NEAR_METRES ? [{ spot, metres }] : []
  })
  around.sort((a, b) => a.metres - b.metres || (a.spot.person < b.spot.person ? -1 : 1))
  const within = fence === null ? undefined : site.fences.get(fence)
  const degrees = site.degreesOf(plan, x, y)
  return {
    plan, x: round(x), y: round(y), floor, lon: degrees?.lon ?? null, lat: degrees?.lat ?? null,
    fence: fence === null || within === undefined ? null : { id: fence, ...within },
    areas: site.areas.filter((area) => area.plan === plan && contains(area.polygon, { x, y })).map(({ name }) => name),
    people: carriers.map((person) => seenAs(spots.get(person) ?? { person, plan: null, x, y, floor, silent: true }, site.people)),
    near: around.slice(0, MOST).map(({ spot }) => seenAs(spot, site.people)),
    nearMetres: NEAR_METRES, nearCount: around.length,
  }
}

/** Who is in the area of an alarm: in its fence, or within fifty metres where it has none. */
export const inArea = ({ fence, plan, x, y }: Pick<Judged, 'fence' | 'plan' | 'x' | 'y'>, spots: ReadonlyMap<Id, Spot>): Id[] =>
  [...spots.values()].filter((it) => (fence === null ? it.plan === plan && Math.hypot(it.x - x, it.y - y) <= NEAR_METRES : it.fences.includes(fence))).map(({ person }) => person)
