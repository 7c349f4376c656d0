import type { Polygon } from '@anlan/kernel/geometry'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { SpecialWorkFigure } from '@anlan/standards/special-work/figures'
import type { WorkPlace } from '../../contract/permit.ts'
import type { Named } from '../../contract/person.ts'
import type { Plan } from '../../contract/plan.ts'
import type { UpgradeWindow } from '../level/upgrade.ts'

export interface Span {
  readonly from: Instant
  readonly until: Instant
}
/** Somebody of this permit who, by another permit, worked elsewhere at the same time. */
export interface Elsewhere {
  readonly name: string
  readonly number: string
  readonly spot: string
}
/** A signature that somebody of this permit gave for another one, far away. */
export interface SignedElsewhere {
  readonly by: Id
  readonly at: Instant
  readonly number: string
  readonly spot: string
}

/** What the face of a permit is held against. Gathered for many permits at once. */
export interface QualityFacts {
  readonly now: Instant
  readonly own: Readonly<Partial<Record<SpecialWorkFigure, number>>>
  /** Null: none is named; `none-needed` for light permits of stations. */
  readonly plan: Pick<Plan, 'state' | 'from' | 'until' | 'works' | 'area'> | null | 'none-needed'
  readonly links: readonly { readonly number: string; readonly mutual: boolean }[]
  /** Who holds the office that approves this kind and level. */
  readonly approvers: readonly Named[]
  /** All windows that touch its time. */
  readonly windows: readonly UpgradeWindow[]
  readonly signedElsewhere: readonly SignedElsewhere[]
  readonly elsewhere: readonly Elsewhere[]
  /** The plan of the plant in metres, and the ring of its area where one is drawn. */
  readonly ground: { readonly width: number; readonly height: number } | null
  readonly fence: Polygon | null
}

/** How far two spots are apart, in metres; on different plans or floors they are apart in any case. */
export const metresApart = (a: WorkPlace, b: WorkPlace): number => (a.plan !== b.plan || a.floor !== b.floor ? Number.POSITIVE_INFINITY : Math.hypot(a.x - b.x, a.y - b.y))
