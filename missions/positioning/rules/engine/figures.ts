import { POSITIONING } from '@anlan/standards/positioning'
import type { EngineFigures } from './facts.ts'

/** As the standard has them: what holds until an enterprise sets its own. */
export const STANDARD_FIGURES: EngineFigures = {
  // At once, which the standard's five seconds allow.
  warnSeconds: 0,
  recordSeconds: POSITIONING.recordSeconds.value,
  gatheringMetres: POSITIONING.gatheringMetres.value,
  gatheringSeconds: POSITIONING.gatheringSeconds.value,
  gatheringReading: 'person-centred',
  gatheringLevels: { yellow: POSITIONING.gatheringYellow.value, orange: POSITIONING.gatheringOrange.value, red: POSITIONING.gatheringRed.value },
  lostSeconds: POSITIONING.lostSeconds.value,
  answerSeconds: POSITIONING.answerSeconds.value,
  signHoldsSeconds: POSITIONING.signHoldsSeconds.value,
  lowBatteryPercent: POSITIONING.lowBatteryPercent.value,
  stillMetres: POSITIONING.stillMetres.value,
}
