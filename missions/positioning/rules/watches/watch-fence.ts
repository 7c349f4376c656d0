import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { FenceRule, Who } from '../../contract/fence.ts'
import type { Shape } from '../../contract/shape.ts'
import type { EngineFence } from '../engine/facts.ts'

export interface WatchedPlace {
  readonly id: Id
  readonly persons: readonly Id[]
  readonly plan: string
  readonly shape: Shape
  readonly floors: EngineFence['floors']
  readonly from: Instant
  readonly until: Instant
  readonly graceSeconds: number
  readonly level: FenceRule['level']
}

const NOBODY: Who = { classes: [], posts: [], persons: [] }

/** A watch as the engine sees it: a temporary fence that these people may not be missing from. */
export const watchFence = ({ id, persons, plan, shape, floors, from, until, graceSeconds, level }: WatchedPlace): EngineFence => ({
  id, plan, shape, floors, from, until,
  rules: [{ kind: 'absence', who: { ...NOBODY, persons: [...persons] }, but: NOBODY, threshold: graceSeconds, operator: null, graceSeconds: 0, level, windows: [] }],
})

export const absenceCause = (watch: Id, person: Id): string => `absence:${watch}:${person}`
