import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { stopSaved } from '../contract/records.ts'
import { saveStop } from '../contract/save-register.ts'
import { decideStop } from '../rules/save-register.ts'
import { findRecord, STOP, UNIT } from '../store/record-table.ts'
import { withdrawPaused } from '../store/withdraw-dues.ts'
import { MAKE_DUES } from './due-schedules.ts'
import { mayChange, saveWords, standing } from './save-record.ts'

export const saveStopIntake = answer(saveStop, async (input, scope) => {
  const { tx, org } = scope
  const before = await standing(scope, STOP, input)
  if (!before.accepted) return before
  const decision = decideStop(input, { unit: await findRecord(tx, org, UNIT, input.unit), before: before.value, now: scope.now })
  if (!decision.accepted) return decision
  const ruled = await mayChange(scope, 'stop', before.value, decision.value)
  if (!ruled.accepted) return ruled
  const { record: stop, changed } = await saveWords(scope, STOP, input.id, before.value, decision.value)
  if (changed) {
    scope.record(stopSaved, { subject: stop.id, data: { stop } })
    await withdrawPaused(tx, org, stop, scope.now)
    await scope.schedule(MAKE_DUES, 'rolling', scope.now)
  }
  return accept({ id: stop.id, version: stop.version })
})
