import type { Point } from '@anlan/kernel/geometry'
import { type PlanScreen, toScreen } from '@anlan/platform/ui/plan/plan-screen'
import type { LivePerson } from '../../contract/live.ts'
import { silentWords } from '../live-words.ts'
import { cellMetres, type Cluster, gather } from './clusters.ts'
import { progress, walkOn, type Walker } from './motion.ts'
import { nameRoom } from './name-room.ts'
import { SPRITE, spriteOf } from './sprites.ts'

const CELL = 30
const REACH = 14
/** More names than that hide each other. */
const MOST_NAMES = 70
const INK = '#182022'

const clusterRadius = (heads: number): number => 11 + Math.min(9, Math.log2(heads))

/** Draws everybody of one plan on a canvas and knows who stands below a finger. */
export const makePainter = () => {
  let walkers = new Map<string, Walker>()
  let people: LivePerson[] = []
  let [xs, ys, silent] = [new Float64Array(0), new Float64Array(0), new Uint8Array(0)]
  let [clusters, singles]: [readonly Cluster[], readonly number[]] = [[], []]
  let [chosen, now]: [string | undefined, number] = [undefined, 0]
  let fresh: { readonly people: readonly LivePerson[]; readonly span: number } | undefined

  const wordsOf = ({ carrier, silent: quiet, at }: LivePerson): string => (quiet ? `${carrier.name} ${silentWords(at, now)}` : carrier.name)
  /** Where everybody is at this moment; tells whether somebody is still on the way. */
  const place = (at: number): boolean => {
    let [moving, index] = [false, 0]
    for (const walker of walkers.values()) {
      const part = progress(walker, at)
      if (part < 1) moving = true
      xs[index] = walker.fromX + (walker.person.x - walker.fromX) * part
      ys[index] = walker.fromY + (walker.person.y - walker.fromY) * part
      index += 1
    }
    return moving
  }
  const take = (at: number): void => {
    if (fresh === undefined) return
    walkers = walkOn(walkers, fresh.people, at, fresh.span)
    people = [...walkers.values()].map((it) => it.person)
    if (xs.length < people.length) [xs, ys, silent] = [new Float64Array(people.length * 2), new Float64Array(people.length * 2), new Uint8Array(people.length * 2)]
    people.forEach((it, index) => (silent[index] = it.silent ? 1 : 0))
    fresh = undefined
  }

  return {
    /** The latest answer. `span`: how long the way there takes, in ms. */
    follow: (next: readonly LivePerson[], plantNow: number, span: number): void => {
      fresh = { people: next, span }
      now = plantNow
    },
    choose: (person: string | undefined): void => {
      chosen = person
    },
    paint: (pen: CanvasRenderingContext2D, screen: PlanScreen, at: number): boolean => {
      take(at)
      const moving = place(at)
      const alone = chosen === undefined ? -1 : people.findIndex(({ carrier }) => carrier.person === chosen)
      ;({ clusters, singles } = gather({ count: people.length, xs, ys, silent }, cellMetres(screen.scale, CELL), alone))
      const { scale, left, top, metres, width, height } = screen
      const seen = singles.filter((index) => {
        const [x, y] = [left + (xs[index] as number) * scale, top + (metres - (ys[index] as number)) * scale]
        if (x < -SPRITE || y < -SPRITE || x > width + SPRITE || y > height + SPRITE) return false
        const person = people[index] as LivePerson
        pen.drawImage(spriteOf(person.carrier.class, person.silent), x - SPRITE / 2, y - SPRITE / 2, SPRITE, SPRITE)
        return true
      })
      pen.textBaseline = 'middle'
      pen.lineJoin = 'round'
      pen.font = '600 12px sans-serif'
      pen.textAlign = 'center'
      for (const cluster of clusters) paintCluster(pen, cluster, toScreen(cluster, screen))
      pen.textAlign = 'left'
      pen.font = '12px sans-serif'
      pen.strokeStyle = 'rgb(255 255 255 / 90%)'
      pen.fillStyle = INK
      pen.lineWidth = 3
      const room = nameRoom()
      // Whom one looks at first, then the silent: theirs are the names that must not be missing.
      const named = seen.length > MOST_NAMES ? seen.filter((it) => it === alone) : seen.toSorted((a, b) => Number(b === alone) - Number(a === alone) || (silent[b] as number) - (silent[a] as number))
      for (const index of named) {
        const words = wordsOf(people[index] as LivePerson)
        const { x, y } = toScreen({ x: xs[index] as number, y: ys[index] as number }, screen)
        if (!room(x - 6, y, 18 + words.length * 12)) continue
        pen.strokeText(words, x + 10, y)
        pen.fillText(words, x + 10, y)
      }
      if (alone >= 0) {
        const at = toScreen({ x: xs[alone] as number, y: ys[alone] as number }, screen)
        pen.strokeStyle = INK
        pen.lineWidth = 2
        pen.beginPath()
        pen.arc(at.x, at.y, 12, 0, Math.PI * 2)
        pen.stroke()
      }
      return moving
    },
    /** Who is drawn at that place: one, many in a cluster, or nobody. */
    below: (spot: Point, screen: PlanScreen): readonly string[] => {
      const near = REACH / screen.scale
      const found = clusters.find((it) => Math.hypot(it.x - spot.x, it.y - spot.y) * screen.scale <= clusterRadius(it.heads) + 4)
      const away = (index: number): number => Math.hypot((xs[index] as number) - spot.x, (ys[index] as number) - spot.y)
      const closest = singles.reduce((best, index) => (away(index) < (best === -1 ? near : away(best)) ? index : best), -1)
      const who = closest >= 0 ? [closest] : (found?.members ?? [])
      return who.flatMap((index) => people[index]?.carrier.person ?? [])
    },
  }
}

const paintCluster = (pen: CanvasRenderingContext2D, { heads, silent }: Cluster, { x, y }: Point): void => {
  pen.beginPath()
  pen.arc(x, y, clusterRadius(heads), 0, Math.PI * 2)
  pen.fillStyle = '#ffffff'
  pen.fill()
  pen.strokeStyle = INK
  pen.lineWidth = 2
  pen.setLineDash(silent > 0 ? [4, 3] : [])
  pen.stroke()
  pen.setLineDash([])
  pen.fillStyle = INK
  pen.fillText(String(heads), x, y)
}
