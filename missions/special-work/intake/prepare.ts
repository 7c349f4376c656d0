import { answer } from '@anlan/platform/module/module'
import { answerMeasure, briefWorkers, nameCoordinator, recordHazards, submitPermit } from '../contract/prepare-permit.ts'
import { decideBriefing, decideCoordinator, decideHazards, decideMeasure, decideSubmit } from '../rules/life/prepare.ts'
import { chainFor } from './chain.ts'
import { namesOf } from './named.ts'
import { onPermit } from './on-permit.ts'
import { standsHere } from './presence.ts'

export const recordHazardsIntake = answer(recordHazards, ({ id, version, steps }, scope) => onPermit(scope, { id, version, what: 'record-hazards' }, (deciding) => decideHazards(steps, deciding)))

export const nameCoordinatorIntake = answer(nameCoordinator, ({ id, version, person }, scope) =>
  onPermit(scope, { id, version, what: 'name-coordinator' }, async (deciding) => {
    const names = await namesOf(scope, [person], 'person')
    return names.accepted ? decideCoordinator({ id: person, name: names.value.get(person) ?? '' }, deciding) : names
  }))

export const answerMeasureIntake = answer(answerMeasure, ({ id, version, proofs, ...row }, scope) =>
  onPermit(scope, { id, version, what: 'answer-measure' }, async (deciding) => {
    const here = await standsHere(scope, deciding.permit, proofs, '确认安全措施', 'AQ 3064.2-2025 5.4.5')
    return here.accepted ? decideMeasure({ ...row, presence: here.value }, deciding) : here
  }))

export const briefWorkersIntake = answer(briefWorkers, ({ id, version, points, receivers }, scope) =>
  onPermit(scope, { id, version, what: 'brief' }, async (deciding) => {
    const names = await namesOf(scope, receivers.map(({ person }) => person), 'receivers')
    if (!names.accepted) return names
    return decideBriefing({ points, receivers: receivers.map(({ person, picture }) => ({ by: { id: person, name: names.value.get(person) ?? '' }, at: scope.now, picture })) }, deciding)
  }))

export const submitPermitIntake = answer(submitPermit, ({ id, version }, scope) => onPermit(scope, { id, version, what: 'submit' }, async (deciding) => decideSubmit(await chainFor(scope, deciding.permit), deciding)))
