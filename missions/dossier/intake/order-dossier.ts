import { accept, refuse } from '@anlan/kernel/decision'
import { plantDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { dossierOrdered, orderDossier } from '../contract/dossier.ts'
import { decideDossier, dossierNumber } from '../rules/order-dossier.ts'
import { insertDossier, nextCount } from '../store/dossiers.ts'
import { SECTIONS } from '../views/sections.ts'

export const orderDossierIntake = answer(orderDossier, async ({ id, ...asked }, scope) => {
  const today = plantDay(scope.now)
  const decision = decideDossier(asked, { today, known: SECTIONS.map(({ key }) => key) })
  if (!decision.accepted) return decision
  const number = dossierNumber(today, await nextCount(scope.tx, scope.org, today.slice(0, 4)))
  const { from, to, parts } = decision.value
  const added = await insertDossier(scope.tx, scope.org, { id, number, from, to, parts: [...parts], askedAt: scope.now, actor: scope.actor, person: scope.person })
  if (!added) return refuse('dossier-known', '这本台账已经在生成，不必重复提交', { kind: 'conflict' })
  scope.record(dossierOrdered, { subject: id, data: { id, number } })
  return accept({ id, number })
})
