import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { groundRegister } from '../contract/ground.ts'
import { type Placed, placedPlan } from '../rules/exchange/degrees.ts'

/** Where each plan lies, as the exchange needs it. */
export const placedPlans = async (scope: Scope): Promise<(plan: string) => Placed> => {
  const points = new Map((await everyRow(scope, groundRegister)).map(({ data }) => [data.plan, data.points]))
  const known = new Map<string, Placed>()
  return (plan) => {
    const found = known.get(plan) ?? placedPlan(plan, points.get(plan))
    known.set(plan, found)
    return found
  }
}
