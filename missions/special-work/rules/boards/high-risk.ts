import type { WorkKind, WorkLevel } from '@anlan/standards/special-work/kinds'

/** 重点作业: what a leader looks at first. A habit of supervision (L–M), not of the standard. */
const HIGH_LEVELS: Readonly<Partial<Record<WorkKind, readonly WorkLevel[]>>> = { 'hot-work': ['special', 'first'], 'confined-space': [null], height: ['iii', 'iv'], lifting: ['first'] }
export const HIGH_RISK_WORDS = '特级和一级动火、受限空间、Ⅲ级和Ⅳ级高处、一级吊装'

export const isHighRisk = ({ kind, level }: { readonly kind: WorkKind; readonly level: WorkLevel }): boolean => HIGH_LEVELS[kind]?.includes(level) ?? false
