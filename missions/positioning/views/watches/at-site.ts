import { accept } from '@anlan/kernel/decision'
import { SECOND } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { peopleAtSite, spotOnPlan } from '../../contract/at-site.ts'
import { groundRegister } from '../../contract/ground.ts'
import { figuresOf } from '../../intake/own-figures.ts'
import { groundOfSite } from '../../intake/watches/watch-persons.ts'
import { fitGround, toPlan } from '../../rules/ground/fit.ts'
import { onSite } from '../../rules/watches/on-site.ts'
import { placedPeople } from '../../store/placed-people.ts'

const peopleAtSiteView = answer(peopleAtSite, async ({ site }, scope) => {
  const ground = await groundOfSite(scope, site)
  if (!ground.accepted) return ground
  const { lostSeconds, signHoldsSeconds } = await figuresOf(scope)
  const heard = await placedPeople(scope.tx, scope.org, { plan: ground.value.plan, since: scope.now - lostSeconds * SECOND })
  const inside = heard.filter(({ person: _person, ...card }) => onSite({ ground: ground.value, card, sign: null, now: scope.now, lostSeconds, signHoldsSeconds }).answer === 'inside')
  return accept({ counted: heard.length > 0, people: inside.map(({ person }) => person) })
})

const spotOnPlanView = answer(spotOnPlan, async ({ plan, lon, lat }, scope) => {
  const row = (await everyRow(scope, groundRegister)).find(({ data }) => data.plan === plan)
  if (row === undefined || row.data.points.length === 0) return accept({ spot: null, why: `平面图“${plan}”没有测量坐标基准` })
  const fit = fitGround(row.data.points)
  return accept(fit.accepted ? { spot: toPlan(fit.value.ground, lon, lat), why: null } : { spot: null, why: `平面图“${plan}”的坐标基准不能用：${fit.refusal.message}` })
})

export const atSiteViews = [peopleAtSiteView, spotOnPlanView]
