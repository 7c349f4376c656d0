import { MINUTE } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import { hazardTemplateRegister } from '../contract/hazard-template.ts'
import type { Permit } from '../contract/permit.ts'
import type { PresenceProof } from '../contract/person.ts'
import { answerMeasure, briefWorkers, nameCoordinator, recordHazards, submitPermit } from '../contract/prepare-permit.ts'
import { decideBriefing, decideCoordinator, decideHazards, decideMeasure, decideSubmit } from '../rules/life/prepare.ts'
import { takenTemplates } from '../rules/templates/taken.ts'
import { chainFor } from './chain.ts'
import { namesOf } from './named.ts'
import { onPermit } from './on-permit.ts'
import { standsHere } from './presence.ts'

/** The way of a request and the patience of a phone: no older answer was sent as it was written. */
const STILL_NOW = MINUTE

export const recordHazardsIntake = answer(recordHazards, ({ id, version, templates, ...analysis }, scope) =>
  onPermit(scope, { id, version, what: 'record-hazards' }, async (deciding) => {
    const taken = takenTemplates(templates, templates.length === 0 ? [] : await everyRow(scope, hazardTemplateRegister), deciding.permit)
    return taken.accepted ? decideHazards({ ...analysis, templates: taken.value }, deciding) : taken
  }))

export const nameCoordinatorIntake = answer(nameCoordinator, ({ id, version, person }, scope) =>
  onPermit(scope, { id, version, what: 'name-coordinator' }, async (deciding) => {
    const names = await namesOf(scope, [person], 'person')
    return names.accepted ? decideCoordinator({ id: person, name: names.value.get(person) ?? '' }, deciding) : names
  }))

/** What was confirmed without a network is judged by the moment of then: positioning only knows where somebody stands now. */
const asOf = (scope: Scope, permit: Permit, at: number | undefined, proofs: readonly PresenceProof[]): { moment: Scope; brought: readonly PresenceProof[] } => {
  if (at === undefined || at >= scope.now) return { moment: scope, brought: proofs }
  return { moment: { ...scope, now: Math.max(at, permit.appliedAt ?? at) }, brought: scope.now - at > STILL_NOW ? proofs.filter(({ kind }) => kind !== 'position') : proofs }
}

export const answerMeasureIntake = answer(answerMeasure, ({ id, version, proofs, seen, ...row }, scope) =>
  onPermit(scope, { id, version, what: 'answer-measure' }, async (deciding) => {
    const { moment, brought } = asOf(scope, deciding.permit, row.at, proofs)
    const here = await standsHere(moment, deciding.permit, brought, '确认安全措施', 'AQ 3064.2-2025 5.4.5')
    return here.accepted ? decideMeasure({ ...row, presence: here.value, over: version === undefined ? { seen } : undefined }, deciding) : here
  }))

export const briefWorkersIntake = answer(briefWorkers, ({ id, version, points, receivers }, scope) =>
  onPermit(scope, { id, version, what: 'brief' }, async (deciding) => {
    const names = await namesOf(scope, receivers.map(({ person }) => person), 'receivers')
    if (!names.accepted) return names
    return decideBriefing({ points, receivers: receivers.map(({ person, picture }) => ({ by: { id: person, name: names.value.get(person) ?? '' }, at: scope.now, picture })) }, deciding)
  }))

export const submitPermitIntake = answer(submitPermit, ({ id, version }, scope) => onPermit(scope, { id, version, what: 'submit' }, async (deciding) => decideSubmit(await chainFor(scope, deciding.permit), deciding)))
