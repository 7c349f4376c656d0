import type { WorkKind, WorkLevel } from '@anlan/standards/special-work/kinds'
import type { Instant } from '@anlan/kernel/time'
import type { Permit } from '../../contract/permit.ts'
import type { Presence } from '../../contract/person.ts'

/** One blank of the head: its printed words, what is written there, and whether it takes the whole line. */
export interface FaceField {
  readonly title: string
  readonly text: string
  readonly wide?: boolean
}
/** A hand on paper: name, picture of the signature, moment, how standing there was proved. */
export interface FaceHand {
  readonly name: string
  readonly picture: string | null
  readonly at: Instant | null
  readonly presence: Presence['kind'] | null
}
export interface FaceSign {
  readonly title: string
  readonly opinion: string
  readonly hands: readonly FaceHand[]
}
export interface FaceMeasure {
  readonly text: string
  readonly involved: boolean | null
  readonly confirmed: FaceHand | null
}

/** What a permit says on its form, of whatever kind, filled in or blank. */
export interface Face {
  readonly kind: WorkKind
  readonly level: WorkLevel
  readonly number: string
  readonly org: string
  /** Where the code leads; null on a blank form. */
  readonly link: string | null
  readonly marks: readonly string[]
  readonly fields: readonly FaceField[]
  readonly gas: Permit['gas'] | null
  readonly measures: readonly FaceMeasure[]
  readonly briefer: FaceHand | null
  readonly told: readonly FaceHand[]
  readonly guardians: readonly FaceHand[]
  readonly signs: readonly FaceSign[]
  readonly acceptance: FaceSign
}
