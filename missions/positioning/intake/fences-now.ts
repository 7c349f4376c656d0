import type { RegisterRow } from '@anlan/kernel/register'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { fenceRegister } from '../contract/fence.ts'
import { formOf } from '../rules/engine/rings.ts'

export type FenceRow = RegisterRow<(typeof fenceRegister)['schema']>

/** Fences in use at this moment; a temporary one within its time only. */
export const fencesNow = async (scope: Scope): Promise<FenceRow[]> =>
  (await everyRow(scope, fenceRegister)).filter(({ data: { active, temporary, from, until } }) => active && (!temporary || ((from ?? 0) <= scope.now && scope.now < (until ?? Number.POSITIVE_INFINITY))))

/** The middle of a fence, metres on its plan. */
export const middleOfFence = ({ data: { plan, shape, floors } }: FenceRow) => {
  const { left, right, bottom, top } = formOf(shape)
  return { plan, x: (left + right) / 2, y: (bottom + top) / 2, floor: floors?.from ?? 1 }
}
