import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { appealFormalism, formalismAppealed, formalismUpheld, formalismWithdrawn, type Sign, upholdFormalism, withdrawFormalism } from '../../contract/formalism.ts'
import { decideAppeal, decideSign } from '../../rules/formalism/move-sign.ts'
import { loadSign, updateSign } from '../../store/inspection/signs.ts'
import { handOf } from '../hand.ts'

type Event = typeof formalismAppealed

/** The sign at the version that the person saw; decided, kept, told. */
const move = async (scope: Scope, { id, version }: { readonly id: string; readonly version: number }, decide: (sign: Sign) => Decision<Sign>, event: Event) => {
  const found = await loadSign(scope.tx, scope.org, id)
  if (found === undefined) return refuse('no-such-sign', '没有这条形式主义迹象', { kind: 'missing' })
  if (found.version !== version) return staleEdit({ by: found.updatedBy, at: found.updatedAt }, found)
  const decision = decide(found)
  if (!decision.accepted) return decision
  const sign = decision.value
  await updateSign(scope.tx, scope.org, sign)
  scope.record(event, { subject: id, data: { sign } })
  return accept({ id, state: sign.state })
}

export const appealFormalismIntake = answer(appealFormalism, (input, scope) => move(scope, input, (sign) => decideAppeal(sign, input.reason, handOf(scope)), formalismAppealed))
export const upholdFormalismIntake = answer(upholdFormalism, (input, scope) => move(scope, input, (sign) => decideSign(sign, 'uphold', input.decision, handOf(scope)), formalismUpheld))
export const withdrawFormalismIntake = answer(withdrawFormalism, (input, scope) => move(scope, input, (sign) => decideSign(sign, 'withdraw', input.decision, handOf(scope)), formalismWithdrawn))
