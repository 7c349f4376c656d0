import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { POSITIONING } from '@anlan/standards/positioning'
import type { FenceData } from '../../contract/fence.ts'
import type { Finding } from '../engine/book.ts'
import type { EngineCarrier } from '../engine/facts.ts'
import { bindsOf, namesSomebody } from '../engine/who.ts'

/** A unit area in an abnormal condition, or a building with a high-risk process. */
export interface LimitedArea {
  readonly fence: Id
  readonly place: string
  readonly unitArea: boolean
  readonly abnormal: boolean
  readonly highRiskBuilding: boolean
  readonly related: FenceData['related']
  /** Whoever is in it, the silent ones where they were last seen. */
  readonly people: readonly EngineCarrier[]
  /** The middle, metres on its plan. */
  readonly at: { readonly plan: string; readonly x: number; readonly y: number; readonly floor: number }
}

/** People at most, as they bind the enterprise on the day. */
export interface CrowdLimits {
  readonly abnormal: number
  readonly building: number
}

export interface Crowd extends Pick<LimitedArea, 'fence' | 'place' | 'abnormal' | 'highRiskBuilding'> {
  readonly people: number
  readonly unrelated: number
  /** The lowest limit that binds now; null for none. */
  readonly allowed: number | null
  readonly findings: readonly Finding[]
}

const CLEAR_SECONDS = 15

/** Who is in an area without having to do with it; nobody where it was not said who has. */
export const unrelatedIn = ({ related, people }: Pick<LimitedArea, 'related' | 'people'>): EngineCarrier[] => {
  const isRelated = bindsOf({ who: related, but: { classes: [], posts: [], persons: [] } })
  return namesSomebody({ who: related }) ? people.filter((it) => !isRelated(it)) : []
}

/**
 * AQ 3067-2026 5.7.4: more people in a unit area in an abnormal condition than may be, or somebody unrelated there; more
 * people in a high-risk building than may be at one time.
 */
export const countCrowd = (area: LimitedArea, limits: CrowdLimits): Crowd => {
  const { fence, place, abnormal, highRiskBuilding, people, at } = area
  const strangers = abnormal ? unrelatedIn(area) : []
  const allowed = Math.min(...(abnormal ? [limits.abnormal] : []), ...(highRiskBuilding ? [limits.building] : []), Number.POSITIVE_INFINITY)
  const found = { fence, level: abnormal ? 'red' : 'orange', graceSeconds: POSITIONING.overCountSeconds.value, clearSeconds: CLEAR_SECONDS, counts: true, ...at } as const
  const idsOf = (some: readonly EngineCarrier[]): Id[] => some.map(({ id }) => id).sort()
  return {
    fence, place, abnormal, highRiskBuilding, people: people.length, unrelated: strangers.length, allowed: Number.isFinite(allowed) ? allowed : null,
    findings: [
      ...(people.length > allowed ? [{ ...found, kind: 'crowd' as const, cause: `crowd:${fence}`, carriers: idsOf(people), value: people.length, allowed }] : []),
      ...(strangers.length > 0 ? [{ ...found, kind: 'unrelated' as const, cause: `unrelated:${fence}`, carriers: idsOf(strangers), value: strangers.length, allowed: 0 }] : []),
    ],
  }
}

/** What stands of it now, for whoever judges major dangers. */
export const crowdTold = ({ fence, place, people, unrelated, abnormal, highRiskBuilding }: Crowd, at: Instant, stands: boolean) => ({ fence, place, people, unrelated, abnormal, highRiskBuilding, at, stands })
