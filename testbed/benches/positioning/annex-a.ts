import { MINUTE, SECOND } from '@anlan/kernel/time'
import { ANNEX_A, POSITIONING } from '@anlan/standards/positioning'
import type { Judged } from '../../../missions/positioning/contract/judged.ts'
import { openEngine } from '../../../missions/positioning/rules/engine/engine.ts'
import { chanceOf, normal } from '../../chance.ts'
import { type Layout, layoutsOf } from './layouts.ts'

/** How well the terminals find themselves. */
export interface Ether {
  /** σ of each axis, metres. */
  readonly sigma: number
  /** Share of fixes that never arrive. */
  readonly lost: number
}

/** Samples of one layout and how many of them said the wrong thing. */
export interface Tried {
  readonly layout: string
  readonly asks: Layout['asks']
  readonly samples: number
  readonly wrong: number
}

export const EXACT: Ether = { sigma: 0, lost: 0 }
export const NOISY: Ether = { sigma: 1.5, lost: 0.02 }

const START = 1_782_900_000_000
/** Between two fixes of one terminal. */
const EVERY = MINUTE / POSITIONING.fixesPerMinute.value
/** Annex A waits two minutes after switching on. */
const SWITCHED_ON = 2 * MINUTE
const STEP = SECOND

/** Lets the tags lie for as long as the annex says, and looks every five seconds whether the alarm stands. */
export const tryLayout = (layout: Layout, { sigma, lost }: Ether, chance: () => number): Tried => {
  const engine = openEngine(layout.setting)
  const standing = new Set<string>()
  const out: Judged[] = []
  const nextAt = layout.tags.map(() => START + Math.floor(chance() * EVERY))
  const accuracy = Math.max(0.3, sigma * 1.51)
  let [samples, wrong] = [0, 0]
  for (let now = START; now < START + SWITCHED_ON + ANNEX_A.sampledMinutes * MINUTE; now += STEP) {
    layout.tags.forEach(({ carrier, x, y }, at) => {
      const due = nextAt[at] as number
      if (due > now) return
      nextAt[at] = due + EVERY
      if (chance() >= lost) engine.take({ carrier, at: due, plan: 'A', x: x + normal(chance, sigma), y: y + normal(chance, sigma), floor: 1, accuracy, indoor: false, battery: 80, sos: false }, out)
    })
    engine.tick(now, out)
    for (const { kind, phase, cause } of out.splice(0)) {
      if (kind !== layout.kind) continue
      if (phase === 'ended') standing.delete(cause)
      else standing.add(cause)
    }
    if (now < START + SWITCHED_ON || (now - START) % (ANNEX_A.sampledSeconds * SECOND) !== 0) continue
    samples += 1
    if (standing.size > 0 !== (layout.asks === 'missed')) wrong += 1
  }
  return { layout: layout.name, asks: layout.asks, samples, wrong }
}

/** Every layout once as drawn, with exact fixes. */
export const tryExact = (): Tried[] => layoutsOf(() => 0.5).map((layout) => tryLayout(layout, EXACT, () => 0.5))

/** Every layout once a seed: turned, shifted and noisy by it. */
export const tryNoisy = (runs: number): Tried[] => {
  const sums = new Map<string, Tried>()
  for (let seed = 1; seed <= runs; seed += 1) {
    const chance = chanceOf(seed)
    for (const layout of layoutsOf(chance)) {
      const tried = tryLayout(layout, NOISY, chance)
      const before = sums.get(tried.layout)
      sums.set(tried.layout, before === undefined ? tried : { ...tried, samples: before.samples + tried.samples, wrong: before.wrong + tried.wrong })
    }
  }
  return [...sums.values()]
}

export const wrongPercent = (tried: readonly Tried[], asks: Layout['asks']): number => {
  const asked = tried.filter((it) => it.asks === asks)
  return (100 * asked.reduce((sum, { wrong }) => sum + wrong, 0)) / asked.reduce((sum, { samples }) => sum + samples, 0)
}
