import { WORK_LEVELS, type WorkKind, type WorkLevel } from '@anlan/standards/special-work/kinds'

const LEVELS: Readonly<Record<string, Readonly<Record<string, string>>>> = WORK_LEVELS

/** 一级, Ⅱ级, or 不分级. */
export const levelWords = (kind: WorkKind, level: WorkLevel | string): string => (level === null ? '不分级' : (LEVELS[kind]?.[level] ?? '不分级'))
