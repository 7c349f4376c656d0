import { backAtPost, leftPost, watchedSilent } from '../contract/guardian-watch.ts'
import { mismatchReported, mismatchSettled } from '../contract/mismatch.ts'
import { signGiven } from '../contract/sign.ts'
import { reportMismatchIntake } from '../intake/mismatch/report-mismatch.ts'
import { settleMismatchIntake } from '../intake/mismatch/settle-mismatch.ts'
import { giveSignIntake } from '../intake/signs/give-sign.ts'
import { knowSpotIntake } from '../intake/signs/know-spot.ts'
import { vouchForIntake } from '../intake/signs/vouch-for.ts'
import { watchOver } from '../intake/watches/end-watch.ts'
import { endWatchIntake, watchPersonsIntake } from '../intake/watches/watch-persons.ts'
import { listMismatchesView } from '../views/mismatches.ts'
import { signViews } from '../views/signs/signs.ts'
import { atSiteViews } from '../views/watches/at-site.ts'
import { watchViews } from '../views/watches/watches.ts'

/** Left or lost: signs of life, people who are watched, and cards on the wrong person. */
export const signsPart = {
  answers: [giveSignIntake, vouchForIntake, knowSpotIntake, ...signViews, watchPersonsIntake, endWatchIntake, ...watchViews, ...atSiteViews, reportMismatchIntake, settleMismatchIntake, listMismatchesView],
  events: [signGiven, leftPost, backAtPost, watchedSilent, mismatchReported, mismatchSettled],
  schedules: [watchOver],
}
