import type { LedgerSection } from './section.ts'
import { dualPreventionSections } from './sections/dual-prevention.ts'
import { effectSections } from './sections/effect.ts'
import { majorDangerSections } from './sections/major-danger.ts'
import { onSiteSections } from './sections/on-site.ts'
import { responsibilitySections } from './sections/responsibility.ts'

/** All parts of a ledger, in the order in which they are bound. */
export const SECTIONS: readonly LedgerSection[] = [...dualPreventionSections, ...onSiteSections, ...responsibilitySections, ...majorDangerSections, ...effectSections]
