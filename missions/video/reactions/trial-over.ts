import type { ScheduleKind } from '@anlan/platform/module/module'
import { TRIAL_OVER } from '../intake/trials.ts'
import { forgetTrial } from '../store/trials.ts'

/** What a trial told goes after half an hour. */
export const trialOver: ScheduleKind = {
  kind: TRIAL_OVER,
  handle: async ({ key }, { tx, org }) => void (await forgetTrial(tx, org, key)),
}
