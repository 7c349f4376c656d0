import { DAY, HOUR } from '@anlan/kernel/time'
import type { ClauseId } from '@anlan/standards/clause'
import type { Limit } from '@anlan/standards/limit'
import { SPECIAL_WORK, type SpecialWorkFigure } from '@anlan/standards/special-work/figures'
import type { WorkLevel } from '@anlan/standards/special-work/kinds'
import type { Detail } from '../contract/detail.ts'

export interface Validity {
  /** The longest that a permit may hold, ms. */
  readonly most: number
  readonly text: string
  readonly clause: ClauseId | undefined
}

const by = ({ value, unit, clause }: Limit): Validity => ({ most: value * (unit === '天' ? DAY : HOUR), text: `${value} ${unit}`, clause })

/** How long a permit of this kind may hold at most (GB 30871-2022 5.1.5, 6.10, 8.2.11, 10.8; the others the enterprise sets). */
export const validityOf = (detail: Detail, level: WorkLevel, own: Readonly<Partial<Record<SpecialWorkFigure, number>>> = {}): Validity => {
  const figure = (name: SpecialWorkFigure): Validity => by({ ...SPECIAL_WORK[name], value: Math.min(SPECIAL_WORK[name].value, own[name] ?? SPECIAL_WORK[name].value) })
  switch (detail.kind) {
    case 'hot-work': return figure(level === 'second' || level === null ? 'hotSecondHours' : 'hotHours')
    case 'confined-space': return figure('confinedHours')
    case 'blinding': return figure('blindingHours')
    case 'height': return figure('heightDays')
    case 'lifting': return figure('liftingHours')
    case 'temporary-power': return figure(detail.special === '' ? 'powerDays' : 'powerSpecialDays')
    case 'excavation': return figure('excavationDays')
    case 'road-closure': return figure('roadDays')
  }
}
