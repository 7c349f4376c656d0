import type { Id } from '@anlan/kernel/id'
import { type Instant, SECOND } from '@anlan/kernel/time'
import type { FenceRule } from '../../../missions/positioning/contract/fence.ts'
import type { Shape } from '../../../missions/positioning/contract/shape.ts'
import type { EngineCarrier, EngineFence, EngineSetting } from '../../../missions/positioning/rules/engine/facts.ts'
import { STANDARD_FIGURES } from '../../../missions/positioning/rules/engine/figures.ts'
import { chanceOf, normal } from '../../chance.ts'

/** A large site: 2 km by 1.6 km, a thousand fences with two rules each, ten thousand people of whom half walk. */

export const PEOPLE = 10_000
export const FENCES = 1_000
const [WIDTH, HEIGHT] = [2_000, 1_600]
const START: Instant = 1_782_900_000_000
/** Seconds between two fixes of one terminal. */
const EVERY = 2
const SIGMA = 1.5

const id = (group: string, at: number): Id => `01890000-0000-7000-8000-${group}${String(at).padStart(8, '0')}`
const nobody = { classes: [], posts: [], persons: [] }
const rule = (more: Partial<FenceRule> & Pick<FenceRule, 'kind'>): FenceRule => ({ who: nobody, but: nobody, threshold: null, operator: null, graceSeconds: null, level: null, windows: [], ...more })

const rulesOf = (at: number, chance: () => number): FenceRule[] => {
  const posts = [id('0002', Math.floor(chance() * 200))]
  const own = [
    rule({ kind: 'intrusion', who: { ...nobody, classes: ['visitor'] } }),
    rule({ kind: 'overstay', threshold: 1_800 }),
    rule({ kind: 'motionless', threshold: 600 }),
    rule({ kind: 'wrong-post', but: { ...nobody, posts } }),
    rule({ kind: 'absence', who: { ...nobody, persons: [id('0001', at)] } }),
    rule({ kind: 'under-count', threshold: 1, windows: [{ days: [], from: '08:00', to: '20:00' }] }),
    rule({ kind: 'gathering' }),
  ]
  return [rule({ kind: 'over-count', threshold: 15 }), own[at % own.length] as FenceRule]
}

const shapeOf = (at: number, chance: () => number): Shape => {
  const [x, y, radius] = [chance() * WIDTH, chance() * HEIGHT, 10 + chance() * 30]
  if (at % 5 === 0) return { kind: 'circle', x, y, radius }
  const corners = 4 + Math.floor(chance() * 9)
  const ring = (size: number) => Array.from({ length: corners }, (_, corner) => ({ x: x + size * Math.cos((2 * Math.PI * corner) / corners), y: y + size * Math.sin((2 * Math.PI * corner) / corners) }))
  return { kind: 'polygon', ring: ring(radius), holes: at % 10 === 1 ? [ring(radius / 4)] : [] }
}

export const layPlant = (): EngineSetting => {
  const chance = chanceOf(7)
  const carriers = Array.from({ length: PEOPLE }, (_, at): EngineCarrier => ({ id: id('0001', at), class: at % 20 === 0 ? 'visitor' : at % 5 === 0 ? 'contractor' : 'employee', post: id('0002', at % 200) }))
  const fences = Array.from({ length: FENCES }, (_, at): EngineFence => ({ id: id('0003', at), plan: '厂区', floors: null, from: null, until: null, shape: shapeOf(at, chance), rules: rulesOf(at, chance) }))
  return { carriers, fences, silences: [], figures: STANDARD_FIGURES }
}

export interface PlantSecond {
  readonly now: Instant
  /** JSON, one fix each, as an edge hands them over. */
  readonly texts: readonly string[]
}

/** What the terminals of that site say in so many seconds, one after the other. */
export function* sayFixes(seconds: number): Generator<PlantSecond> {
  const chance = chanceOf(11)
  const people = Array.from({ length: PEOPLE }, (_, at) => ({ carrier: id('0001', at), x: chance() * WIDTH, y: chance() * HEIGHT, heading: chance() * 2 * Math.PI, speed: at % 2 === 0 ? 0 : 0.8 + chance() * 0.8 }))
  for (let second = 0; second < seconds; second += 1) {
    const now = START + second * SECOND
    const texts: string[] = []
    for (let at = second % EVERY; at < PEOPLE; at += EVERY) {
      const one = people[at] as (typeof people)[number]
      one.heading += normal(chance, 0.2)
      one.x = Math.min(WIDTH, Math.max(0, one.x + one.speed * EVERY * Math.cos(one.heading)))
      one.y = Math.min(HEIGHT, Math.max(0, one.y + one.speed * EVERY * Math.sin(one.heading)))
      const [x, y] = [one.x + normal(chance, SIGMA), one.y + normal(chance, SIGMA)].map((metres) => Math.round(metres * 100) / 100)
      texts.push(JSON.stringify({ carrier: one.carrier, at: now, plan: '厂区', x, y, floor: 1, accuracy: 2.3, indoor: false, battery: 80, sos: false }))
    }
    yield { now, texts }
  }
}
