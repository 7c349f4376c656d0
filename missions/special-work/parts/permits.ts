import { type Register, registerEventsOf } from '@anlan/kernel/register'
import type { ModulePart } from '@anlan/platform/module/module'
import { registerAnswers } from '@anlan/platform/register/register'
import { permitLife } from '../contract/life.ts'
import { permitChanged, workAlarmBegun, workAlarmEnded } from '../contract/permits.ts'
import { planChanged } from '../contract/plan.ts'
import { detectorRegister, eventWindowRegister, fixedAreaRegister, settingSaved } from '../contract/setting.ts'
import { delegationRegister } from '../contract/sign-permit.ts'
import { applyPermitIntake, savePermitIntake } from '../intake/ask.ts'
import { acceptWorkIntake, askCancelIntake, cancelPermitIntake, finishWorkIntake, voidPermitIntake } from '../intake/end.ts'
import { recordGasIntake } from '../intake/gas.ts'
import { decidePlanIntake, savePlanIntake, withdrawPlanIntake } from '../intake/plan.ts'
import { answerMeasureIntake, briefWorkersIntake, nameCoordinatorIntake, recordHazardsIntake, submitPermitIntake } from '../intake/prepare.ts'
import { saveSettingIntake } from '../intake/setting.ts'
import { signingDue } from '../intake/sign-overdue.ts'
import { rejectPermitIntake, signPermitIntake, signUpgradeIntake } from '../intake/sign.ts'
import { lookAtWork } from '../intake/watch-work.ts'
import { changeWorkersIntake, confirmSafeIntake, handOverIntake, recordCheckIntake, recordPassageIntake, resumeWorkIntake, startWorkIntake, suspendWorkIntake, takeOverIntake } from '../intake/work.ts'
import { signingFollowed, signingHeld } from '../reactions/follow-signing.ts'
import { permitViews } from '../views/permits.ts'
import { planViews } from '../views/plans.ts'
import { onSiteViews } from '../views/on-site.ts'
import { getSettingView } from '../views/setting.ts'

const registers = [eventWindowRegister, detectorRegister, fixedAreaRegister, delegationRegister] as readonly unknown[] as readonly Register[]

/** The permit itself: asked for, prepared, signed, worked under, ended. */
export const permitPart = {
  registers,
  answers: [
    ...registers.flatMap((it) => registerAnswers(it)),
    savePlanIntake, decidePlanIntake, withdrawPlanIntake, savePermitIntake, applyPermitIntake,
    recordHazardsIntake, nameCoordinatorIntake, answerMeasureIntake, recordGasIntake, briefWorkersIntake, submitPermitIntake,
    signPermitIntake, rejectPermitIntake, signUpgradeIntake,
    startWorkIntake, suspendWorkIntake, confirmSafeIntake, resumeWorkIntake, recordPassageIntake, recordCheckIntake, handOverIntake, takeOverIntake, changeWorkersIntake,
    finishWorkIntake, acceptWorkIntake, voidPermitIntake, askCancelIntake, cancelPermitIntake, saveSettingIntake,
    ...permitViews, ...planViews, ...onSiteViews, getSettingView,
  ],
  events: [
    permitChanged, workAlarmBegun, workAlarmEnded, planChanged, settingSaved,
    ...registers.flatMap((register) => {
      const { saved, removed } = registerEventsOf(register)
      return [saved, removed]
    }),
  ],
  lifecycles: [permitLife],
  reactions: [signingFollowed, signingHeld],
  schedules: [lookAtWork, signingDue],
} satisfies ModulePart
