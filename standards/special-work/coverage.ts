import { INDUSTRY_COVERAGE } from './coverage-industry.ts'
import { NATIONAL_COVERAGE } from './coverage-national.ts'
import type { SPECIAL_WORK_CLAUSES } from './clauses.ts'
import type { Disposition } from './disposition.ts'

/**
 * How each clause of GB 30871-2022 (chapters 4–12, appendices) and of AQ 3064.2-2025 (5–8, appendix A) is kept here.
 *
 * What stands here is what was read of both texts. Not told apart there, and so not here: GB 5.2.2, 5.2.4, 5.2.5, 5.2.12, 5.2.13,
 * 7.7, 7.8, 8.2.2, 8.2.4, 8.2.5, 8.2.7, 8.2.10, 9.2.3, 9.2.5–9.2.9, 9.2.11, 10.2–10.5, 11.2, 11.3, 11.5, 11.7–11.9, 12.1–12.4, and AQ
 * 5.10.1–5.10.4, 5.10.7, 5.10.9 one by one: their matter stands at the head clause. Sub-clauses named by the text only in passing (GB
 * 8.1.1, 8.1.2, 12.5, 附录B.1–B.3; AQ 5.2.1, 5.2.2, 5.8.2, 5.10.5 and so on) are listed because their matter was read.
 */
export const SPECIAL_WORK_COVERAGE: Readonly<Record<keyof typeof SPECIAL_WORK_CLAUSES, Disposition>> = { ...NATIONAL_COVERAGE, ...INDUSTRY_COVERAGE }
