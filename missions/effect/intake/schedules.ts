/** Looks every night at the weeks that are over. */
export const RECKON_WEEKS = 'effect.reckon-weeks'
export const ASSESS_MONTH = 'effect.assess-month'
export const SEAL_MONTH = 'effect.seal-month'
