import { addDays, type PlantDay, startOfDay } from '@anlan/kernel/time'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listPermits } from '../../contract/permits.ts'
import { listPlans } from '../../contract/plan.ts'

const MOST = 500

/** Permits and approved plans whose time touches some days. A plan that has its permit is not shown beside it. */
export const useDayWorks = (day: PlantDay, days = 1) => {
  const span = { from: startOfDay(day), to: startOfDay(addDays(day, days)), limit: MOST }
  const permits = useQueryOf(listPermits, span, { keepFormer: true })
  const plans = useQueryOf(listPlans, { ...span, state: ['approved'] }, { keepFormer: true })
  return { permits, plans: plans.value?.rows ?? [] }
}
