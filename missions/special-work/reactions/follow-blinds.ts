import { BrokenInvariant } from '@anlan/kernel/fault'
import { endpointsOf } from '@anlan/kernel/register'
import { react } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { blindMoved, blindRegister } from '../contract/blind.ts'
import type { Permit } from '../contract/permit.ts'
import { permitChanged } from '../contract/permits.ts'
import { blindFrom, blindMoveOf } from '../rules/blind/blind-of.ts'
import { moveBlind } from '../store/blinds.ts'

const registered = async (scope: Scope, permit: Permit, number: string): Promise<void> => {
  const data = blindFrom(permit)
  if (data === null || (await everyRow(scope, blindRegister)).some((it) => it.data.number === number)) return
  const saved = await scope.order(endpointsOf(blindRegister).save, { id: scope.newId(), version: 0, data })
  if (!saved.accepted) throw new BrokenInvariant(`blind ${number} is not registered: ${saved.refusal.code}`)
}

/** 盲板台账: in or out follows from the permit that was accepted; a blind that nobody registered comes into the register. */
export const followBlinds = react('special-work.follow-blinds', permitChanged, async ({ data: { permit } }, scope) => {
  const move = blindMoveOf(permit)
  if (move === null) return
  const told = { number: move.number, fitted: move.fitted, permit: permit.id, permitNumber: permit.number }
  if (!(await moveBlind(scope.tx, scope.org, { ...told, since: move.at }))) return
  await registered(scope, permit, move.number)
  scope.record(blindMoved, { subject: permit.id, data: { ...told, at: move.at } })
})
