import { accept } from '@anlan/kernel/decision'
import { addDays, addMonths, type PlantDay, plantDay, startOfDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { dayCountsQuery, monthWorks } from '../../contract/boards.ts'
import { countKinds, daysOfMonth, touches } from '../../rules/boards/month-days.ts'
import { permitWorks, planWorks, worksOf } from '../../rules/boards/day-works.ts'
import { countWorks } from '../../rules/quality/day-consistency.ts'
import { approvedPlansBetween, permitsBetween, shortPermitsBetween } from '../../store/boards/day-rows.ts'

/** Plans and permits of some days. */
export const worksBetween = async ({ tx, org }: Pick<Scope, 'tx' | 'org'>, from: PlantDay, to: PlantDay) => {
  const [begins, ends] = [startOfDay(from), startOfDay(addDays(to, 1))]
  return { plans: await approvedPlansBetween(tx, org, begins, ends), permits: await permitsBetween(tx, org, begins, ends) }
}

const dayCountsView = answer(dayCountsQuery, async ({ day }, scope) => {
  const { plans, permits } = await worksBetween(scope, day, day)
  const works = worksOf(plans, permits)
  return accept({ day, works, counts: countWorks(works), planned: countWorks(planWorks(plans)), permits: countWorks(permitWorks(permits)) })
})

const monthWorksView = answer(monthWorks, async ({ month: asked }, { tx, org, now }) => {
  const today = plantDay(now)
  const month = asked ?? today.slice(0, 7)
  const [from, until] = [startOfDay(`${month}-01`), startOfDay(addMonths(`${month}-01`, 1))]
  const [permits, plans] = [await shortPermitsBetween(tx, org, from, until), await approvedPlansBetween(tx, org, from, until)]
  const days = daysOfMonth(month).map((day) => {
    const works = permits.filter((it) => touches(it, day))
    return { day, total: works.length, planned: plans.filter((it) => touches(it, day)).reduce((sum, it) => sum + it.works.length, 0), works: countKinds(works) }
  })
  return accept({ month, today, days })
})

export const dayViews = [dayCountsView, monthWorksView]
