import type { Point } from '@anlan/kernel/geometry'
import { type PlanScreen, toScreen } from '@anlan/platform/ui/plan/plan-screen'
import type { LivePerson } from '../../contract/live.ts'
import { floorWords } from '../live-words.ts'
import { silentNow } from '../signs/silent-words.ts'
import { cellMetres, gather, type Gathered } from './clusters.ts'
import { makeWalkers } from './motion.ts'
import { nameRoom } from './name-room.ts'
import { clusterRadius, clusterStamp, SPRITE, spriteOf } from './sprites.ts'

const CELL = 30
const REACH = 14
/** More names than that hide each other. */
const MOST_NAMES = 70
const INK = '#182022'

/** Plan metres to pixels in six numbers: thousands of places need no object each. */
const matrixOf = (screen: PlanScreen) => {
  const [o, x, y] = [toScreen({ x: 0, y: 0 }, screen), toScreen({ x: 1, y: 0 }, screen), toScreen({ x: 0, y: 1 }, screen)]
  return { a: x.x - o.x, b: x.y - o.y, c: y.x - o.x, d: y.y - o.y, e: o.x, f: o.y }
}

/** Draws everybody of one plan on a canvas and knows who stands below a finger. */
export const makePainter = () => {
  const walkers = makeWalkers()
  let gathered: Gathered = { clusters: [], singles: [], membersOf: () => [] }
  let [chosen, now, floors]: [string | undefined, number, boolean] = [undefined, 0, false]
  let fresh: { readonly people: readonly LivePerson[]; readonly still: boolean } | undefined

  const wordsOf = (person: LivePerson): string => [person.carrier.name, ...(floors ? [floorWords(person.floor)] : []), ...(person.silent ? [silentNow(person, now)] : [])].join(' ')
  const take = (at: number): void => {
    if (fresh === undefined) return
    walkers.follow(fresh.people, at, fresh.still)
    fresh = undefined
  }
  const paintNames = (pen: CanvasRenderingContext2D, seen: readonly number[], alone: number, spotOf: (index: number) => Point): void => {
    const { silent, people } = walkers
    pen.textAlign = 'left'
    pen.textBaseline = 'middle'
    pen.lineJoin = 'round'
    pen.font = '12px sans-serif'
    pen.strokeStyle = 'rgb(255 255 255 / 90%)'
    pen.fillStyle = INK
    pen.lineWidth = 3
    const room = nameRoom()
    // Whom one looks at first, then the silent: theirs are the names that must not be missing.
    const named = seen.length > MOST_NAMES ? seen.filter((it) => it === alone) : seen.toSorted((a, b) => Number(b === alone) - Number(a === alone) || (silent[b] as number) - (silent[a] as number))
    for (const index of named) {
      const words = wordsOf(people[index] as LivePerson)
      const { x, y } = spotOf(index)
      if (!room(x - 6, y, 18 + words.length * 12)) continue
      pen.strokeText(words, x + 10, y)
      pen.fillText(words, x + 10, y)
    }
  }

  return {
    /** The latest picture. `still`: nobody is seen walking. `withFloors`: storeys are mixed, so names tell theirs. */
    follow: (next: readonly LivePerson[], plantNow: number, still: boolean, withFloors = false): void => {
      fresh = { people: next, still }
      now = plantNow
      floors = withFloors
    },
    choose: (person: string | undefined): void => {
      chosen = person
    },
    paint: (pen: CanvasRenderingContext2D, screen: PlanScreen, at: number): boolean => {
      take(at)
      const moving = walkers.place(at)
      const { people, x: xs, y: ys, silent } = walkers
      const alone = chosen === undefined ? -1 : people.findIndex(({ carrier }) => carrier.person === chosen)
      gathered = gather({ count: people.length, xs, ys, silent }, cellMetres(screen.scale, CELL), alone)
      const { a, b, c, d, e, f } = matrixOf(screen)
      const { width, height } = screen
      const spotOf = (index: number): Point => ({ x: a * (xs[index] as number) + c * (ys[index] as number) + e, y: b * (xs[index] as number) + d * (ys[index] as number) + f })
      const seen: number[] = []
      for (const index of gathered.singles) {
        const { x, y } = spotOf(index)
        if (x < -SPRITE || y < -SPRITE || x > width + SPRITE || y > height + SPRITE) continue
        const { carrier, silent: quiet } = people[index] as LivePerson
        pen.drawImage(spriteOf(carrier.class, quiet), x - SPRITE / 2, y - SPRITE / 2, SPRITE, SPRITE)
        seen.push(index)
      }
      for (const { x: east, y: north, heads, silent: quiet } of gathered.clusters) {
        const [x, y] = [a * east + c * north + e, b * east + d * north + f]
        if (x < -SPRITE || y < -SPRITE || x > width + SPRITE || y > height + SPRITE) continue
        const stamp = clusterStamp(heads, quiet > 0)
        const half = stamp.width / 4
        pen.drawImage(stamp, x - half, y - half, half * 2, half * 2)
      }
      paintNames(pen, seen, alone, spotOf)
      if (alone >= 0) {
        const { x, y } = spotOf(alone)
        pen.strokeStyle = INK
        pen.lineWidth = 2
        pen.beginPath()
        pen.arc(x, y, 12, 0, Math.PI * 2)
        pen.stroke()
      }
      return moving
    },
    /** Who is drawn at that place: one, many in a cluster, or nobody. */
    below: (spot: Point, screen: PlanScreen): readonly string[] => {
      const { people, x: xs, y: ys } = walkers
      const near = REACH / screen.scale
      const found = gathered.clusters.find((it) => Math.hypot(it.x - spot.x, it.y - spot.y) * screen.scale <= clusterRadius(it.heads) + 4)
      const away = (index: number): number => Math.hypot((xs[index] as number) - spot.x, (ys[index] as number) - spot.y)
      const closest = gathered.singles.reduce((best, index) => (away(index) < (best === -1 ? near : away(best)) ? index : best), -1)
      const who = closest >= 0 ? [closest] : found === undefined ? [] : gathered.membersOf(found)
      return who.flatMap((index) => people[index]?.carrier.person ?? [])
    },
  }
}
