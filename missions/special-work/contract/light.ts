import type { OrgKind } from '@anlan/kernel/role'
import { WORK_KIND_NAMES, type WorkKind } from '@anlan/standards/special-work/kinds'

/** 轻量作业票: what a filling station does of special work. The notice leaves stations out of its system; GB 30871 holds there all the same. */
export const LIGHT_KINDS: readonly WorkKind[] = ['hot-work', 'confined-space', 'height']

/** The kinds of permit that are offered to an org. */
export const kindsFor = (org: OrgKind): readonly WorkKind[] => (org === 'station' ? LIGHT_KINDS : WORK_KIND_NAMES)
