import { MINUTE } from '@anlan/kernel/time'
import { SPECIAL_WORK, type SpecialWorkFigure } from '@anlan/standards/special-work/figures'
import type { Permit } from '../../contract/permit.ts'

/** What the law asks of the air of one work (GB 30871-2022 5.3.1, 6.3–6.5, 10.1, 11.10; AQ 3064.2-2025 5.4.3, 5.9). */
export interface GasNeeds {
  readonly needed: boolean
  /** People go in: oxygen and poisons count. */
  readonly entered: boolean
  /** A detector that sends, or one whose record is renewed in time. */
  readonly continuous: boolean
  readonly daily: boolean
  /** After a pause longer than this a new test, ms; 0: always; null: never. */
  readonly pause: number | null
  /** A record at least so often while it goes on, ms. */
  readonly record: number | null
}

const NONE: GasNeeds = { needed: false, entered: false, continuous: false, daily: false, pause: null, record: null }

export const figureOf = (own: Readonly<Partial<Record<SpecialWorkFigure, number>>>, name: SpecialWorkFigure): number => own[name] ?? SPECIAL_WORK[name].value

export const gasNeeds = ({ level, request: { detail } }: Pick<Permit, 'level' | 'request'>, own: Readonly<Partial<Record<SpecialWorkFigure, number>>> = {}): GasNeeds => {
  const minutes = (name: SpecialWorkFigure): number => figureOf(own, name) * MINUTE
  const confined: GasNeeds = { needed: true, entered: true, continuous: true, daily: false, pause: minutes('confinedPauseMinutes'), record: minutes('confinedRecordMinutes') }
  switch (detail.kind) {
    case 'hot-work':
      return { needed: true, entered: false, continuous: level === 'special', daily: true, pause: minutes(level === 'special' || level === 'first' ? 'hotPauseMinutes' : 'hotSecondPauseMinutes'), record: null }
    case 'confined-space': return confined
    case 'temporary-power': return detail.firePlace ? { needed: true, entered: false, continuous: false, daily: true, pause: 0, record: null } : NONE
    case 'excavation': return detail.hazardous && detail.metres > SPECIAL_WORK.digConfined.value ? confined : NONE
    default: return NONE
  }
}
