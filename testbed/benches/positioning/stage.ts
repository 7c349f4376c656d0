import type { Id } from '@anlan/kernel/id'
import { type Instant, SECOND, startOfDay } from '@anlan/kernel/time'
import type { FenceRule, Who } from '../../../missions/positioning/contract/fence.ts'
import type { Shape } from '../../../missions/positioning/contract/shape.ts'
import type { Judged } from '../../../missions/positioning/contract/judged.ts'
import { type Engine, openEngine } from '../../../missions/positioning/rules/engine/engine.ts'
import type { EngineCarrier, EngineFence, EngineFigures, EngineSetting, Fix, Silence } from '../../../missions/positioning/rules/engine/facts.ts'
import { STANDARD_FIGURES } from '../../../missions/positioning/rules/engine/figures.ts'

/** A small plant to try the engine on: people are put somewhere and report every two seconds, a tick comes every second. */

/** 10:00 on a Monday in Beijing. */
export const TEN = startOfDay('2026-11-23') + 36_000 * SECOND

export const nobody: Who = { classes: [], posts: [], persons: [] }
export const rule = (kind: FenceRule['kind'], more: Partial<FenceRule> = {}): FenceRule => ({ kind, who: nobody, but: nobody, threshold: null, operator: null, graceSeconds: null, level: null, windows: [], ...more })
export const square = (left: number, bottom: number, side: number): Shape => ({
  kind: 'polygon', ring: [{ x: left, y: bottom }, { x: left + side, y: bottom }, { x: left + side, y: bottom + side }, { x: left, y: bottom + side }], holes: [],
})
export const fence = (id: Id, shape: Shape, rules: readonly FenceRule[], more: Partial<EngineFence> = {}): EngineFence => ({ id, plan: 'A', shape, floors: null, from: null, until: null, rules, ...more })
export const person = (id: Id, more: Partial<EngineCarrier> = {}): EngineCarrier => ({ id, class: 'employee', post: null, ...more })
export const fixOf = (carrier: Id, at: Instant, x: number, y: number, more: Partial<Fix> = {}): Fix => ({ carrier, at, plan: 'A', x, y, floor: 1, accuracy: 1, indoor: false, battery: null, sos: false, ...more })

interface Given {
  readonly people: readonly (Id | EngineCarrier)[]
  readonly fences?: readonly EngineFence[]
  readonly silences?: readonly Silence[]
  readonly figures?: Partial<EngineFigures>
  readonly from?: Instant
}

export const settingOf = ({ people, fences = [], silences = [], figures = {} }: Given): EngineSetting => ({
  carriers: people.map((it) => (typeof it === 'string' ? person(it) : it)), fences, silences, figures: { ...STANDARD_FIGURES, ...figures },
})

export interface Stage {
  engine: Engine
  readonly told: Judged[]
  now(): Instant
  /** From now on he reports from here. */
  put(carrier: Id, x: number, y: number, more?: Partial<Fix>): void
  /** From now on nothing comes of his card. */
  mute(carrier: Id): void
  /** Lets so many seconds pass. @returns what was told in them, `kind phase` */
  run(seconds: number): string[]
  /** One report by hand, at once. */
  say(fix: Fix): string[]
}

const words = (facts: readonly Judged[]): string[] => facts.map(({ kind, phase }) => `${kind} ${phase}`)

export const openStage = (given: Given): Stage => {
  let now = given.from ?? TEN
  let second = 0
  const places = new Map<Id, { readonly x: number; readonly y: number; readonly more: Partial<Fix> }>()
  const told: Judged[] = []
  const stage: Stage = {
    engine: openEngine(settingOf(given)),
    told,
    now: () => now,
    put: (carrier, x, y, more = {}) => void places.set(carrier, { x, y, more }),
    mute: (carrier) => void places.delete(carrier),
    run: (seconds) => {
      const before = told.length
      for (let at = 0; at < seconds; at += 1) {
        now += SECOND
        second += 1
        if (second % 2 === 1) for (const [carrier, { x, y, more }] of places) stage.engine.take(fixOf(carrier, now, x, y, more), told)
        stage.engine.tick(now, told)
      }
      return words(told.slice(before))
    },
    say: (fix) => {
      const before = told.length
      stage.engine.take(fix, told)
      return words(told.slice(before))
    },
  }
  return stage
}
