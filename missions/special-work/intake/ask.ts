import { accept } from '@anlan/kernel/decision'
import { plantDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { applyPermit, savePermit } from '../contract/ask-permit.ts'
import type { Permit } from '../contract/permit.ts'
import { whoActs } from '../rules/life/deciding.ts'
import { draftOf, permitNumber } from '../rules/life/draft.ts'
import { decideApply, decideRequest } from '../rules/life/prepare.ts'
import { nextNumber } from '../store/permits.ts'
import { kindFits } from './light.ts'
import { requestWithNames } from './named.ts'
import { actorOf, keepPermit, onPermit } from './on-permit.ts'

export const newNumber = async ({ tx, org, now }: Scope, kind: Permit['kind']): Promise<string> => permitNumber(kind, plantDay(now), await nextNumber(tx, org, kind, plantDay(now)))

export const savePermitIntake = answer(savePermit, async ({ id, version, ...asked }, scope) => {
  const request = await requestWithNames(scope, asked.request)
  if (!request.accepted) return request
  const fits = await kindFits(scope, request.value.detail.kind)
  if (!fits.accepted) return fits
  if (version > 0)
    return onPermit(scope, { id, version, what: 'save' }, async (deciding) => {
      const decision = decideRequest(request.value, deciding)
      if (!decision.accepted) return decision
      const { kind } = decision.value
      return accept({ ...decision.value, plan: asked.plan, package: asked.package, number: kind === deciding.permit.kind ? deciding.permit.number : await newNumber(scope, kind) })
    })
  const by = whoActs(actorOf(scope))
  if (!by.accepted) return by
  const draft = draftOf({ ...asked, id, request: request.value, number: await newNumber(scope, request.value.detail.kind) }, by.value, scope.now)
  const kept = await keepPermit(scope, draft, 'save')
  return kept.accepted ? accept({ id, version: 1, state: draft.state }) : kept
})

export const applyPermitIntake = answer(applyPermit, ({ id, version }, scope) => onPermit(scope, { id, version, what: 'apply' }, decideApply))
