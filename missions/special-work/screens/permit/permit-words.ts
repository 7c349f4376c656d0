import type { StateWord } from '@anlan/platform/ui/detail/detail'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { WORK_KINDS, WORK_LEVELS, type WorkKind, type WorkLevel } from '@anlan/standards/special-work/kinds'
import { type PermitState, permitLife } from '../../contract/life.ts'

const TONES: Readonly<Record<PermitState, StateWord['tone']>> = { draft: 'off', preparing: 'open', signing: 'open', issued: 'open', working: 'open', suspended: 'late', finished: 'open', closed: 'done', void: 'off', cancelled: 'off' }

export const stateOf = (state: PermitState): StateWord => ({ words: permitLife.states[state], tone: TONES[state] })

/** Null: this kind has no levels, or this work none. */
export const levelWords = (kind: WorkKind, level: WorkLevel): string | null => {
  if (level === null || !(kind in WORK_LEVELS)) return null
  return (WORK_LEVELS[kind as keyof typeof WORK_LEVELS] as Readonly<Record<string, string>>)[level] ?? null
}

/** How grave the level is among those of its kind: 1 is the highest. */
export const levelRank = (kind: WorkKind, level: WorkLevel): number => (level === null || !(kind in WORK_LEVELS) ? 0 : Object.keys(WORK_LEVELS[kind as keyof typeof WORK_LEVELS]).indexOf(level) + 1)

export const optionsOf = (words: Readonly<Record<string, string>>): Option[] => Object.entries(words).map(([value, it]) => ({ value, words: it }))

export const LEVEL_OPTIONS: readonly Option[] = [
  { value: 'special', words: '特级' }, { value: 'first', words: '一级' }, { value: 'second', words: '二级' }, { value: 'third', words: '三级' },
  { value: 'iv', words: 'Ⅳ级（高处）' }, { value: 'iii', words: 'Ⅲ级（高处）' }, { value: 'ii', words: 'Ⅱ级（高处）' }, { value: 'i', words: 'Ⅰ级（高处）' },
]
export const WATCHED_OPTIONS: readonly Option[] = [{ value: 'true', words: '重点作业' }, { value: 'false', words: '其他作业' }]
export const KIND_OPTIONS = optionsOf(WORK_KINDS)
export const STATE_OPTIONS = optionsOf(permitLife.states)
