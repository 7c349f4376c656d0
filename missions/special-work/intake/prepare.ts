import { accept, type Decision } from '@anlan/kernel/decision'
import { MINUTE } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { everyRow } from '@anlan/platform/register/every-row'
import type { AdviceAnswer } from '../contract/advised.ts'
import { hazardTemplateRegister } from '../contract/hazard-template.ts'
import type { Permit } from '../contract/permit.ts'
import type { PresenceProof } from '../contract/person.ts'
import { answerMeasure, briefWorkers, nameCoordinator, recordHazards, submitPermit } from '../contract/prepare-permit.ts'
import { answeredAdvice } from '../rules/advice/answered.ts'
import type { Deciding } from '../rules/life/deciding.ts'
import { decideBriefing, decideCoordinator, decideHazards, decideMeasure, decideSubmit } from '../rules/life/prepare.ts'
import { type Analysis, takenTemplates } from '../rules/templates/taken.ts'
import { adviceFor } from './advice/gather-advice.ts'
import { chainFor } from './chain.ts'
import { namesOf } from './named.ts'
import { onPermit } from './on-permit.ts'
import { standsHere } from './presence.ts'

/** The way of a request and the patience of a phone: no older answer was sent as it was written. */
const STILL_NOW = MINUTE

/** How advice was answered, with the words that were offered; who answered nothing keeps what was answered before. */
const adviceOn = async (scope: Scope, { permit, facts }: Deciding, asked: readonly AdviceAnswer[]): Promise<Decision<Pick<Analysis, 'advice' | 'advised'>>> => {
  const { advice: before = [], advised } = permit.hazards ?? {}
  if (asked.length === 0) return accept({ advice: before, ...(advised === undefined ? {} : { advised }) })
  const offered = await adviceFor(scope, permit, facts, true)
  const answered = answeredAdvice(asked, offered, before, { by: { id: scope.person ?? '', name: scope.actor.name }, at: scope.now })
  return answered.accepted ? accept({ advice: answered.value, advised: offered.length }) : answered
}

export const recordHazardsIntake = answer(recordHazards, ({ id, version, templates, advice, ...analysis }, scope) =>
  onPermit(scope, { id, version, what: 'record-hazards' }, async (deciding) => {
    const taken = takenTemplates(templates, templates.length === 0 ? [] : await everyRow(scope, hazardTemplateRegister), deciding.permit)
    if (!taken.accepted) return taken
    const answered = await adviceOn(scope, deciding, advice)
    return answered.accepted ? decideHazards({ ...analysis, templates: taken.value, ...answered.value }, deciding) : answered
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
