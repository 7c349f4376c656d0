import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import type { AlarmCode, WorkKind } from '@anlan/standards/special-work/kinds'
import type { GasName } from '@anlan/standards/special-work/gases'
import type { SpecialWorkFigure } from '@anlan/standards/special-work/figures'
import type { PermitState } from '../contract/life.ts'
import type { Named } from '../contract/person.ts'
import type { UpgradeWindow } from './level/upgrade.ts'

/** Another permit that this one names. */
export interface LinkedPermit {
  readonly id: Id
  readonly number: string
  readonly kind: WorkKind
  readonly state: PermitState
  readonly from: Instant
  readonly until: Instant
  /** It names this one too. */
  readonly mutual: boolean
}

/** Two works that meet: `forbidden` by a rule of distance or pipe, or `crossing`, which needs a coordinator. */
export interface Conflict {
  readonly kind: 'forbidden' | 'crossing'
  readonly with: { readonly id: Id; readonly number: string; readonly kind: WorkKind }
  readonly metres: number
  readonly text: string
  readonly clause: string
}

/** A certificate as the register of people has it, with its holder's name as it stands there. */
export interface CertificateFact {
  readonly id: Id
  readonly holder: string
  readonly work: string
  readonly validUntil: string
}

/** Where the guardian is: silent is unknown, never gone; only `left` stops the work. */
export type GuardianFact = 'present' | 'silent' | 'left' | 'unwatched'

/** A detector that sends: its gas, in the unit of the limit. */
export interface FeedFact {
  readonly point: Id
  readonly name: string
  /** Null where nobody has said which: then only the point's own alarm limits judge it. */
  readonly gas: GasName | null
  /** Of the last value that can be trusted; null: never, or it says itself that it is broken. */
  readonly at: Instant | null
  readonly over: string | null
}

export interface CameraFact {
  readonly id: Id
  readonly name: string
  readonly recording: boolean
}

export interface WeatherFact {
  /** Beaufort force; null where nobody measures it. */
  readonly wind: number | null
  readonly fog: boolean
  readonly storm: boolean
}

/** All that a permit is judged by beside itself; gathered by intake, never asked for in here. */
export interface Facts {
  readonly now: Instant
  /** The enterprise's own figures; what it has not set is the standard's. */
  readonly own: Readonly<Partial<Record<SpecialWorkFigure, number>>>
  /** Whether a plan has to come first (not for light permits of stations). */
  readonly planned: 'none-needed' | 'missing' | 'waiting' | 'approved' | 'outside'
  readonly window: UpgradeWindow | null
  readonly links: readonly LinkedPermit[]
  /** Kinds that this work needs beside itself, with the reason. */
  readonly missing: readonly { readonly kind: WorkKind; readonly why: string }[]
  readonly conflicts: readonly Conflict[]
  readonly certificates: readonly CertificateFact[]
  readonly guardian: GuardianFact
  readonly feeds: readonly FeedFact[]
  readonly cameras: readonly CameraFact[]
  readonly weather: WeatherFact | null
  /** Gas and fire alarms that stand in the area. */
  readonly alarms: readonly string[]
  /** People inside the work's own space by positioning, when there have been too many for longer than somebody walks by; null where nobody counts. */
  readonly heads: number | null
  /** Too many at this moment, whether or not they stay. */
  readonly crowd?: number | null
  /** Orders about a suspected 重大事故隐患 here, or an order to stop. */
  readonly orders: readonly string[]
  /** Rows of 置于安全状态 that the enterprise adds for this kind; absent: none. */
  readonly safe?: readonly string[]
  /** Locks and tags of this permit that nobody has taken off yet, in words. */
  readonly locks: readonly string[]
  /** Measures whose photo was used before and nobody has confirmed; absent: none. `retake`: somebody said that it has to be taken again. */
  readonly reused?: readonly { readonly words: string; readonly retake: boolean }[]
  /** Since when what opens a gate has been so, by the gate's name; absent: nobody knows, so since now. */
  readonly since?: Readonly<Partial<Record<string, Instant>>>
  /** Digest of the request as it stands, without its people. */
  readonly digest: string
}

/** Who acts. */
export interface Actor {
  readonly person: Named | null
  readonly roles: readonly string[]
}

export interface Trouble {
  readonly gate: string
  readonly message: string
  readonly clause: string
  readonly alarm: AlarmCode | null
}
