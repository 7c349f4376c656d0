import type { Id } from '@anlan/kernel/id'
import type { FenceRule } from '../../contract/fence.ts'
import type { EngineCarrier, EngineFence, EngineSetting } from './facts.ts'
import { type FenceGrid, gridOf } from './fence-grid.ts'
import { type Form, formOf, isIn } from './rings.ts'
import { type Track, trackOf } from './track.ts'
import { bindsEverybody, bindsOf, namesSomebody } from './who.ts'

/** A rule, ready to be asked. */
export interface Bound {
  readonly rule: FenceRule
  readonly binds: (carrier: EngineCarrier) => boolean
  /** Nobody is named and nobody spared. */
  readonly bindsAll: boolean
  /** Whom it binds by name, post or class; empty where it binds everybody. */
  readonly named: readonly Track[]
  /** In force at this look. */
  holds: boolean
}

/** A fence with those who stand in it. */
export interface Yard {
  readonly order: number
  readonly fence: EngineFence
  readonly form: Form
  readonly bound: readonly Bound[]
  readonly people: Set<Track>
  /** Were in, and are out: whom 禁止离开 asks for where it names nobody. Only then remembered. */
  readonly remembers: boolean
  readonly left: Set<Track>
}

/** A setting laid out: who there is, and what stands where. */
export interface Ground {
  readonly setting: EngineSetting
  readonly tracks: ReadonlyMap<Id, Track>
  readonly yards: readonly Yard[]
  readonly yardOf: ReadonlyMap<Id, Yard>
  readonly grids: ReadonlyMap<string, FenceGrid<Yard>>
  /** Where gatherings are looked for; none: everywhere. */
  readonly alertYards: readonly Yard[]
  /** Whose battery is low or nearly so. */
  readonly weak: Set<Track>
}

export const layGround = (setting: EngineSetting): Ground => {
  const tracks = new Map(setting.carriers.map((carrier) => [carrier.id, trackOf(carrier)]))
  const everybody = [...tracks.values()]
  const yards = setting.fences.map((fence, order): Yard => {
    const bound = fence.rules.map((rule): Bound => {
      const binds = bindsOf(rule)
      return { rule, binds, bindsAll: bindsEverybody(rule), named: namesSomebody(rule) ? everybody.filter(({ carrier }) => binds(carrier)) : [], holds: false }
    })
    return { order, fence, form: formOf(fence.shape), bound, remembers: fence.rules.some((rule) => rule.kind === 'exit' && !namesSomebody(rule)), people: new Set(), left: new Set() }
  })
  const grids = new Map([...Map.groupBy(yards, ({ fence }) => fence.plan)].map(([plan, all]) => [plan, gridOf(all)]))
  return { setting, tracks, yards, yardOf: new Map(yards.map((yard) => [yard.fence.id, yard])), grids, alertYards: yards.filter(({ bound }) => bound.some(({ rule }) => rule.kind === 'gathering')), weak: new Set() }
}

const onFloor = ({ floors }: EngineFence, floor: number): boolean => floors === null || (floor >= floors.from && floor <= floors.to)

const NOWHERE: readonly Yard[] = []

/** Yards at a place, in the order of the setting. */
export const yardsAt = ({ grids }: Ground, plan: string, x: number, y: number, floor: number): readonly Yard[] => {
  const grid = grids.get(plan)
  if (grid === undefined) return NOWHERE
  let found: Yard[] | undefined
  for (const yard of grid.near(x, y)) {
    if (!onFloor(yard.fence, floor) || !isIn(yard.form, x, y)) continue
    if (found === undefined) found = [yard]
    else found.push(yard)
  }
  return found ?? NOWHERE
}

const reachOf = ({ form: { left, bottom, right, top } }: Yard): number => (right - left) * (top - bottom)

/** What a place is called by: the smallest of the fences round it, not the whole works. Null outside of all. */
export const narrowest = (around: readonly Yard[]): Id | null =>
  around.reduce<Yard | null>((least, it) => (least === null || reachOf(it) < reachOf(least) ? it : least), null)?.fence.id ?? null
