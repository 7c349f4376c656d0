import type { Judged } from '../../contract/judged.ts'

const LEVELS = ['red', 'orange', 'yellow', 'blue'] as const
const rank = (level: Judged['level']): number => LEVELS.indexOf(level)

export const worse = (level: Judged['level'], than: Judged['level']): boolean => rank(level) < rank(than)

export const worstOf = (level: Judged['level'], before: Judged['level'] | undefined): Judged['level'] => (before === undefined || worse(level, before) ? level : before)
