import type { LedgerSection } from './section.ts'
import { dualPreventionSections } from './sections/dual-prevention.ts'
import { majorDangerSections } from './sections/major-danger.ts'

/** All parts of a ledger, in the order in which they are bound. */
export const SECTIONS: readonly LedgerSection[] = [...dualPreventionSections, ...majorDangerSections]
