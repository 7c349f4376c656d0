/** Makes walks, gives them to whoever is on duty, ends those that are over; one row an org, `rolling`. */
export const KEEP_ROUNDS = 'dual-prevention.keep-rounds'
