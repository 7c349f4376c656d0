/** Kinds of work on dues that an org has planned; each has one row, `rolling`, which plans itself anew. */
export const MAKE_DUES = 'dual-prevention.make-dues'
export const ASSIGN_DUES = 'dual-prevention.assign-dues'
export const EXPIRE_DUES = 'dual-prevention.expire-dues'
