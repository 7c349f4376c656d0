import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { FenceRule, PersonClass } from '../../contract/fence.ts'
import type { Shape } from '../../contract/shape.ts'
import type { JudgedKind } from '../../contract/judged.ts'

/** A report on the plan's own metres, of a card that somebody carries. */
export interface Fix {
  /** The person who carries the card. */
  readonly carrier: Id
  readonly at: Instant
  /** Name of the plan; null for a report without a place (a heartbeat, an SOS in the shadow). */
  readonly plan: string | null
  /** Metres to the east and north of the plan's corner. */
  readonly x: number
  readonly y: number
  readonly floor: number
  /** Metres, 68 %. */
  readonly accuracy: number
  readonly indoor: boolean | null
  /** Percent. */
  readonly battery: number | null
  readonly sos: boolean
}

export interface EngineCarrier {
  readonly id: Id
  readonly class: PersonClass
  readonly post: Id | null
}

export interface EngineFence {
  readonly id: Id
  readonly plan: string
  readonly shape: Shape
  readonly floors: { readonly from: number; readonly to: number } | null
  /** A temporary one only counts within these. */
  readonly from: Instant | null
  readonly until: Instant | null
  readonly rules: readonly FenceRule[]
}

/** 报警静默 (AQ 3064.3 5.2.5): of a kind (null: all), in a fence (null: everywhere), for a time. SOS is never silenced. */
export interface Silence {
  readonly kind: JudgedKind | null
  readonly fence: Id | null
  readonly from: Instant
  readonly until: Instant
}

/** How gathering is looked for: around each person (the reading that passes Annex A), or by any disc of the radius (stricter). */
export type GatheringReading = 'person-centred' | 'any-disc'

/** Figures that hold for the whole enterprise; the standard's numbers are in standards/positioning.ts. */
export interface EngineFigures {
  /** Over the line for so long, he is warned; at most the five seconds of AQ 3064.3-2025 5.2.4. */
  readonly warnSeconds: number
  readonly recordSeconds: number
  readonly gatheringMetres: number
  readonly gatheringSeconds: number
  readonly gatheringReading: GatheringReading
  /** Heads from which on a gathering is yellow, orange, red. */
  readonly gatheringLevels: { readonly yellow: number; readonly orange: number; readonly red: number }
  /** Silent for longer: unknown. */
  readonly lostSeconds: number
  /** So long one who is asked for a sign has to give it. */
  readonly answerSeconds: number
  /** So long a sign stands for its giver; then he is asked again. */
  readonly signHoldsSeconds: number
  readonly lowBatteryPercent: number
  /** Metres within which somebody counts as not having moved. */
  readonly stillMetres: number
}

export interface EngineSetting {
  readonly carriers: readonly EngineCarrier[]
  readonly fences: readonly EngineFence[]
  readonly silences: readonly Silence[]
  readonly figures: EngineFigures
}

/** A sign of life beside the card: a code scanned, a photo, somebody who saw him. */
export interface Sign {
  readonly carrier: Id
  readonly at: Instant
  /** Metres on the plan; null where the sign does not say. */
  readonly place: { readonly plan: string; readonly x: number; readonly y: number; readonly floor: number } | null
}

/** How it stands with one whose card is silent: asked for a sign, has given one that still holds, or gave none in time. */
export type Answer = 'asked' | 'answered' | 'unanswered'

/** Where somebody is by the engine's best knowledge. */
export interface Whereabouts {
  /** Null: heard, but never with a place. */
  readonly plan: string | null
  /** Smoothed, metres. */
  readonly x: number
  readonly y: number
  readonly floor: number
  /** Of the last report with a place, by the terminal's clock; 0 for never. */
  readonly at: Instant
  /** When anything last came of the card, a heartbeat too. */
  readonly heardAt: Instant
  readonly silent: boolean
  /** Null: his card speaks, or never did. */
  readonly answer: Answer | null
  /** The place holds now: heard, or signed with a place, a moment ago. */
  readonly placed: boolean
  readonly battery: number | null
  readonly fences: readonly Id[]
}

/** Of a fence: everybody last seen in it, and how many of them are silent now. */
export interface Heads {
  readonly heads: number
  readonly silent: number
}
