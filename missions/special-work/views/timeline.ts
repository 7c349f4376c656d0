import { accept } from '@anlan/kernel/decision'
import { readTimeline } from '@anlan/platform/journal/read'
import { answer } from '@anlan/platform/module/module'
import { permitTimeline } from '../contract/permits.ts'
import { permitSteps } from '../rules/permit-steps.ts'

/** Everything that was written down about a permit. */
export const permitTimelineView = answer(permitTimeline, async ({ id }, { tx, org, titleOf }) => accept({ steps: permitSteps(await readTimeline(tx, org, id), titleOf) }))
