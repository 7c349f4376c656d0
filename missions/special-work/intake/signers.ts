import type { Id } from '@anlan/kernel/id'
import { plantDay } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import type { Permit } from '../contract/permit.ts'
import { delegationRegister } from '../contract/sign-permit.ts'
import { standIns } from '../rules/delegation.ts'
import { turnOf } from '../rules/life/turn.ts'

/** Whose turn it is to sign, with those who may sign in their stead today. */
export const signersOf = async (scope: Scope, permit: Permit): Promise<Id[]> => {
  const turn = turnOf(permit)
  if (turn === undefined) return []
  const persons = turn.may.map(({ id }) => id)
  return [...new Set([...persons, ...standIns((await everyRow(scope, delegationRegister)).map(({ data }) => data), { persons, node: turn.node, day: plantDay(scope.now) })])]
}
