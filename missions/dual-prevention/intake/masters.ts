import { accept, type Decision } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { masteredElsewhere, mastersChosen, setMasteredElsewhere } from '../contract/masters.ts'
import { decideEntered } from '../rules/mastered.ts'
import { mastersOf, saveMasters } from '../store/masters.ts'
import { refreshAllPlans, withdrawOpen } from '../store/withdraw-dues.ts'
import { MAKE_DUES } from './due-schedules.ts'

export const setMasteredElsewhereIntake = answer(setMasteredElsewhere, async ({ kinds }, scope) => {
  const before = await mastersOf(scope.tx, scope.org)
  await saveMasters(scope.tx, scope.org, kinds)
  if (kinds.includes('record')) await withdrawOpen(scope.tx, scope.org)
  else if (before.includes('record')) await refreshAllPlans(scope.tx, scope.org, scope.now)
  scope.record(mastersChosen, { data: { kinds, before } })
  await scope.schedule(MAKE_DUES, 'rolling', scope.now)
  return accept({ kinds })
})

export const masteredElsewhereView = answer(masteredElsewhere, async (_input, { tx, org }) => accept({ kinds: await mastersOf(tx, org) }))

/** Whether a record or danger may be entered here at all. */
export const mayEnter = async ({ tx, org }: Scope, kind: 'record' | 'danger' | 'stop'): Promise<Decision<true>> => decideEntered(kind, await mastersOf(tx, org))
