import './permit.css'
import { WORK_KINDS, type WorkKind, type WorkLevel } from '@anlan/standards/special-work/kinds'
import { levelRank, levelWords } from './permit-words.ts'

/** Neutral inks: red, orange, yellow and blue belong to risk. The highest is filled, the shape loses corners downward. */
const SHAPES = ['M6 0 12 12H0Z', 'M6 0 12 6 6 12 0 6Z', 'M0 0H12V12H0Z', 'M6 0A6 6 0 1 0 6 12 6 6 0 1 0 6 0Z'] as const

interface LevelMarkProps {
  readonly kind: WorkKind
  readonly level: WorkLevel
  readonly upgraded?: boolean
  /** With the kind's name before it. */
  readonly named?: boolean
}

/** The level of a work in words and shape. */
export const LevelMark = ({ kind, level, upgraded = false, named = false }: LevelMarkProps) => {
  const words = levelWords(kind, level)
  const rank = levelRank(kind, level)
  return (
    <span className="swd-level" data-rank={rank}>
      {rank === 0 ? null : (
        <svg width="11" height="11" viewBox="0 0 12 12" aria-hidden="true">
          <path d={SHAPES[rank - 1] ?? SHAPES[3]} />
        </svg>
      )}
      {named ? `${WORK_KINDS[kind]}${words === null ? '' : ' '}` : null}
      {words ?? (named ? null : '不分级')}
      {upgraded ? '（升级）' : null}
    </span>
  )
}
