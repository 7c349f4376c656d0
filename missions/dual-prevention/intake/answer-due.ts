import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { z } from 'zod'
import { findPersons } from '@anlan/people/contract/person'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { answerDue, makeUpDue } from '../contract/answer-due.ts'
import { inspectionMissed, inspectionRecorded } from '../contract/records.ts'
import { type Answered, decideAnswer, decideMakeUp, type DueFacts } from '../rules/answer-due.ts'
import { decideReport } from '../rules/report-danger.ts'
import { revised } from '../rules/revision.ts'
import { findMeasurePlace } from '../store/find-measure-place.ts'
import { loadDue, recordsOfDue, saveDueState } from '../store/load-due.ts'
import { RECORD, saveRecords } from '../store/record-table.ts'
import { checkPhotos } from './check-photos.ts'
import { handOf } from './hand.ts'
import { mayEnter } from './masters.ts'
import { openReport } from './open-report.ts'
import { checkOnSite, keepFromSite } from './inspection/check-on-site.ts'

type Input = z.output<typeof answerDue.input>
type Output = z.output<typeof answerDue.output>

const NO_DUE = refuse('no-such-due', '没有这项排查，可能因计划修改已撤销，请刷新后查看', { kind: 'missing' })

const mobileOf = async (scope: Scope): Promise<string | null> => {
  if (scope.person === null) return null
  const found = await scope.ask(findPersons, { ids: [scope.person] })
  return (found.accepted && found.value.persons[0]?.mobile) || null
}

/** Facts, decision, record, and what was found along with it: one transaction. */
const take = async (scope: Scope, input: Input, decide: (facts: DueFacts) => Decision<Answered>): Promise<Decision<Output>> => {
  const { tx, org } = scope
  const may = await mayEnter(scope, 'record')
  if (!may.accepted) return may
  const [due, mobile, photos] = await Promise.all([loadDue(tx, org, input.due), mobileOf(scope), checkPhotos(scope, [...input.photos, ...(input.danger?.photos ?? [])])])
  if (due === undefined) return NO_DUE
  if (!photos.accepted) return photos
  const decision = decide({ due, by: handOf(scope), mobile })
  if (!decision.accepted) return decision
  const { state } = decision.value
  const checked = await checkOnSite(scope, input, decision.value.record)
  if (!checked.accepted) return checked
  const record = checked.value
  if ((await saveRecords(tx, org, RECORD, [record])) === 0) return refuse('record-known', '此排查结果已提交，不必重复提交', { kind: 'conflict' })
  if (due.state === 'missed' && state === 'done') await withdrawMissed(scope, input.due)
  await saveDueState(tx, org, due.id, state, record.id)
  const kept = await keepFromSite(scope, due, record)
  if (!kept.accepted) return kept
  const { startAt, endAt, content, assignees } = due
  scope.record(inspectionRecorded, { subject: record.id, data: { record, due: { startAt, endAt, content, assignees: [...assignees], by: scope.person } }, at: record.checkedAt })
  const danger = input.danger === undefined ? accept(null) : await reportFound(scope, input.danger, record)
  return danger.accepted ? accept({ record: record.id, state, danger: danger.value }) : danger
}

/** It had been checked in time and only arrived late: 未排查 was not true. */
const withdrawMissed = async (scope: Scope, due: string): Promise<void> => {
  const missed = (await recordsOfDue(scope.tx, scope.org, due)).filter(({ result }) => result === '2').map((record) => revised(record, { deleted: true }, handOf(scope)))
  await saveRecords(scope.tx, scope.org, RECORD, missed)
  for (const record of missed) scope.record(inspectionMissed, { subject: record.id, data: { record } })
}

const reportFound = async (scope: Scope, report: NonNullable<Input['danger']>, { id, measure, checkedAt }: Answered['record']): Promise<Decision<string>> => {
  const place = await findMeasurePlace(scope.tx, scope.org, measure)
  const found = { measure, record: id, hazardCode: place?.hazardCode ?? null, workType: place?.workType ?? '0', ...(place && { unitId: place.unitId, department: place.department }) }
  const decision = decideReport(report, { by: handOf(scope), reporterId: scope.person, reportedAt: checkedAt, found })
  if (!decision.accepted) return decision
  const opened = await openReport(scope, decision.value, checkedAt)
  return opened.accepted ? accept(opened.value.id) : opened
}

export const answerDueIntake = answer(answerDue, (input, scope) => take(scope, input, (facts) => decideAnswer(input, facts)))
export const makeUpDueIntake = answer(makeUpDue, (input, scope) => take(scope, input, (facts) => decideMakeUp(input, facts)))
