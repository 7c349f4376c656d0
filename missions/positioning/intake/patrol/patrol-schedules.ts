/** Rounds are made to the end of tomorrow, and looked at while they are walked. One row an enterprise each. */
export const [MAKE_PATROLS, WALK_PATROLS, ROLLING] = ['positioning.make-patrols', 'positioning.walk-patrols', 'rolling'] as const
