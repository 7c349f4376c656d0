import { WORK_KIND_NAMES, WORK_KINDS } from '@anlan/standards/special-work/kinds'
import type { Permit } from '../../contract/permit.ts'
import type { Watched } from '../../contract/setting.ts'
import { levelWords } from './level-words.ts'

/** 重点作业: what a leader looks at first, as the enterprise has set it. */
export const isWatched = ({ kind, level, request: { detail } }: Pick<Permit, 'kind' | 'level' | 'request'>, { levels, aboveMetres }: Watched): boolean =>
  (levels[kind]?.includes(level ?? 'all') ?? false) || (aboveMetres !== null && detail.kind === 'height' && detail.metres > aboveMetres)

/** 动火作业特级、一级，受限空间作业，高处作业 30 米以上 */
export const watchedWords = ({ levels, aboveMetres }: Watched): string => {
  const kinds = WORK_KIND_NAMES.flatMap((kind) => {
    const own = levels[kind] ?? []
    return own.length === 0 ? [] : [`${WORK_KINDS[kind]}${own.filter((level) => level !== 'all').map((level) => levelWords(kind, level)).join('、')}`]
  })
  return [...kinds, ...(aboveMetres === null ? [] : [`高处作业高于 ${aboveMetres} 米`])].join('，') || '没有设置'
}
