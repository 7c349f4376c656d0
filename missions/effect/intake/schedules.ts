/** Looks every night at the weeks that are over. */
export const RECKON_WEEKS = 'effect.reckon-weeks'
