import type { Gas } from '@anlan/standards/special-work/gases'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'

/** GB 30871-2022 5.3.2: % by volume, the boundary itself on the milder side; null for what does not burn. */
export const combustibleLimit = ({ lel }: Gas): number | null => (lel === null ? null : lel >= SPECIAL_WORK.lelBoundary.value ? SPECIAL_WORK.combustibleHigh.value : SPECIAL_WORK.combustibleLow.value)

/** GBZ 2.1 in mg/m³: the maximum where there is one, else the short-time, else the time-weighted limit. */
export const toxicLimit = ({ mac, stel, twa }: Gas): number | null => mac ?? stel ?? twa

/** GB 30871-2022 6.4. */
export const oxygenRange = (enriched: boolean): { readonly low: number; readonly high: number } => ({ low: SPECIAL_WORK.oxygenLow.value, high: enriched ? SPECIAL_WORK.oxygenEnriched.value : SPECIAL_WORK.oxygenHigh.value })
