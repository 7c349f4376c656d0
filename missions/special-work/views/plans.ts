import { accept, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { getPlan, listPlans } from '../contract/plan.ts'
import { listPlanRows, readPlan } from '../store/plans.ts'

const listPlansView = answer(listPlans, async (filter, { tx, org }) => accept(await listPlanRows(tx, org, filter)))

const getPlanView = answer(getPlan, async ({ id }, { tx, org }) => {
  const plan = await readPlan(tx, org, id)
  return plan === undefined ? refuse('no-such-plan', '没有这份作业预约，请刷新后重试', { kind: 'missing' }) : accept({ plan })
})

export const planViews = [listPlansView, getPlanView]
