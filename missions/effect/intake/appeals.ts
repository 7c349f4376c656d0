import { raiseAlarm } from '@anlan/alarms/contract/alarm'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { staleEdit } from '@anlan/platform/module/stale-edit'
import { INDICATORS } from '@anlan/standards/effect'
import { type Appeal, appealKept, appealLine, keepAppealed, lineAppealed, sheetCorrected, upholdAppeal } from '../contract/assessment.ts'
import { type By, decideAppeal, decideKeep, decideUphold } from '../rules/assessment/appeal.ts'
import { appealsOfSheet, findMonth, loadAppeal, revisionsOfSheet, saveAppeal, saveSheets } from '../store/assessments.ts'
import { lookerOf } from './looker.ts'
import { ledBy } from '../rules/assessment/sight.ts'

const byOf = ({ person, actor, now }: Scope): By => ({ id: person ?? actor.id, name: actor.name, now })

export const appealLineIntake = answer(appealLine, async (input, scope) => {
  const { tx, org } = scope
  const [month, revisions, appeals] = await Promise.all([findMonth(tx, org, input.month), revisionsOfSheet(tx, org, input), appealsOfSheet(tx, org, input)])
  const sheet = revisions.at(-1)
  if (month === undefined || sheet === undefined) return refuse('no-such-sheet', '没有这张考核表，月度考核在次月 1 日生成', { kind: 'missing' })
  const leads = ledBy(await lookerOf(scope)).has(sheet.department ?? '')
  const decision = decideAppeal(input, { state: month.state, sheet, open: appeals.filter(({ state }) => state === 'open'), by: byOf(scope), leads })
  if (!decision.accepted) return decision
  await saveAppeal(tx, org, decision.value)
  scope.record(lineAppealed, { subject: decision.value.id, data: { appeal: decision.value } })
  await tellManagers(scope, decision.value)
  return accept({ id: decision.value.id })
})

const tellManagers = (scope: Scope, { id, name, month, indicator, reason }: Appeal) =>
  scope.order(raiseAlarm, {
    cause: `assessment-appeal:${id}`, kind: 'assessment-appeal', level: 'blue', title: `${name}对 ${month} 考核提出申诉`, text: `${INDICATORS[indicator].title}：${reason}`,
    link: '/effect/appeals', subject: id, to: [{ role: 'safety-manager' }, { role: 'principal' }],
  })

/** The appeal at the version that the person saw. */
const standing = async ({ tx, org }: Scope, { id, version }: { readonly id: string; readonly version: number }): Promise<Decision<Appeal>> => {
  const appeal = await loadAppeal(tx, org, id)
  if (appeal === undefined) return refuse('no-such-appeal', '没有这项申诉', { kind: 'missing' })
  if (appeal.version === version) return accept(appeal)
  return staleEdit({ by: appeal.decision?.by ?? appeal.by.name, at: appeal.decision?.at ?? appeal.at }, appeal)
}

export const upholdAppealIntake = answer(upholdAppeal, async (input, scope) => {
  const { tx, org } = scope
  const found = await standing(scope, input)
  if (!found.accepted) return found
  const sheet = (await revisionsOfSheet(tx, org, found.value)).at(-1)
  if (sheet === undefined) return refuse('no-such-sheet', '没有这张考核表', { kind: 'missing' })
  const decision = decideUphold(input, { appeal: found.value, sheet, by: byOf(scope) })
  if (!decision.accepted) return decision
  await saveAppeal(tx, org, decision.value.appeal)
  await saveSheets(tx, org, [decision.value.sheet])
  scope.record(sheetCorrected, { subject: input.id, data: decision.value })
  return accept({ id: input.id, total: decision.value.sheet.total })
})

export const keepAppealedIntake = answer(keepAppealed, async (input, scope) => {
  const found = await standing(scope, input)
  if (!found.accepted) return found
  const decision = decideKeep(input, { appeal: found.value, by: byOf(scope) })
  if (!decision.accepted) return decision
  await saveAppeal(scope.tx, scope.org, decision.value)
  scope.record(appealKept, { subject: input.id, data: { appeal: decision.value } })
  return accept({ id: input.id })
})
