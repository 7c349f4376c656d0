import { accept } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { figure } from '@anlan/standards/profile'
import { formalismRaised, raiseFormalism } from '../../contract/formalism.ts'
import { newSign } from '../../rules/formalism/move-sign.ts'
import type { Seen } from '../../rules/formalism/seen.ts'
import { insertSign } from '../../store/inspection/signs.ts'
import { inspectionRules, settingOf } from '../inspection/site-facts.ts'

/** @returns the id of the sign, or null when this cause has one already */
export const raiseSign = async (scope: Scope, seen: Seen): Promise<Id | null> => {
  const appealDays = figure(await inspectionRules(scope, await settingOf(scope)), 'formalism-appeal-days').value
  const sign = newSign(seen, scope.newId(), { now: scope.now, appealDays })
  if (!(await insertSign(scope.tx, scope.org, sign))) return null
  scope.record(formalismRaised, { subject: sign.id, data: { sign } })
  return sign.id
}

export const raiseFormalismIntake = answer(raiseFormalism, async (input, scope) => {
  const id = await raiseSign(scope, input)
  return accept({ id, again: id === null })
})
