import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { degreesOf } from '../contract/degrees.ts'
import { placedPlans } from '../intake/placed-plans.ts'
import { degreesAt } from '../rules/exchange/degrees.ts'

export const degreesView = answer(degreesOf, async ({ spots }, scope) => {
  const placed = await placedPlans(scope)
  return accept({
    places: spots.map(({ plan, x, y }) => {
      const where = placed(plan)
      return { at: degreesAt(where, x, y), why: 'why' in where ? where.why : null }
    }),
  })
})
