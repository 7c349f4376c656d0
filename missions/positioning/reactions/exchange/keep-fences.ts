import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { type FenceData, fenceRegister } from '../../contract/fence.ts'
import type { FenceRecord } from '../../contract/records.ts'
import { keepRecord } from '../../intake/keep-exchanged.ts'
import { placedPlans } from '../../intake/placed-plans.ts'
import { type Placed, ringsOf } from '../../rules/exchange/degrees.ts'
import type { Hand } from '../../rules/exchange/next-version.ts'
import { exchangedOf } from '../../store/exchanged.ts'

/** A fence that is switched off is none for a receiver, until it is on again. */
const keepOne = (scope: Scope, id: Id, { name, temporary, active, shape }: FenceData, placed: Placed, hand: Hand): Promise<void> =>
  keepRecord(scope, 'fence', { id, hand, draft: { deleted: !active, name, temporary, rings: ringsOf(shape, placed), unplaced: 'why' in placed ? placed.why : null } })

export const keepFence = async (scope: Scope, id: Id, data: FenceData, hand: Hand): Promise<void> => keepOne(scope, id, data, (await placedPlans(scope))(data.plan), hand)

export const keepFenceAway = async (scope: Scope, id: Id, hand: Hand): Promise<void> => {
  const before = await exchangedOf<FenceRecord>(scope.tx, scope.org, 'fence', id)
  if (before === undefined) return
  const { name, temporary, rings, unplaced } = before.record
  await keepRecord(scope, 'fence', { id, hand, draft: { deleted: true, name, temporary, rings, unplaced } })
}

/** The ground was surveyed, or surveyed anew: whatever is drawn on a plan lies elsewhere. */
export const keepAllFences = async (scope: Scope, hand: Hand): Promise<void> => {
  const placed = await placedPlans(scope)
  for (const { id, data } of await everyRow(scope, fenceRegister)) await keepOne(scope, id, data, placed(data.plan), hand)
}
