import type { z } from 'zod'
import { accept } from '@anlan/kernel/decision'
import { plantDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { GUARANTEE_WORDS } from '../contract/appointment.ts'
import { commitmentToday, myInbox } from '../contract/overview.ts'
import { dayFactsOf, unitsOf } from '../intake/day-facts.ts'
import { dutySheetsOf } from '../intake/duty-sheets.ts'
import { handOf } from '../intake/hand.ts'
import { handoversSince, rosterAround } from '../intake/handover-shift.ts'
import { ownPostOf } from '../intake/own-post.ts'
import { chainOf, expectedPlaces, judgementsOf, ownPlaces, staffOf } from '../intake/judgement-places.ts'
import { deputiesOf, latestCommitment } from '../intake/publish-commitment.ts'
import { settingsOf } from '../intake/settings.ts'
import { publishAt } from '../rules/commitment-days.ts'
import { driftOf, signsFor } from '../rules/publish-commitment.ts'

type Item = z.output<typeof myInbox.output>['items'][number]

const commitmentItems = async (scope: Scope): Promise<Item[]> => {
  const day = plantDay(scope.now)
  if (signsFor(handOf(scope), await deputiesOf(scope), day) === null) return []
  const [latest, { publishBy }] = [await latestCommitment(scope), await settingsOf(scope)]
  if (latest?.commitment.day !== day) return [{ kind: 'commitment', id: `commitment-${day}`, title: '签署今天的安全承诺公告', detail: `${publishBy} 前发布`, dueAt: publishAt(day, publishBy) }]
  const drift = driftOf(latest, await dayFactsOf(scope))
  return drift.length === 0 ? [] : [{ kind: 'drift', id: `drift-${day}`, title: '承诺公告与现场不一致，请重新发布', detail: drift.map(({ words }) => words).join('、'), dueAt: null }]
}

const judgementItems = async (scope: Scope): Promise<Item[]> => {
  const day = plantDay(scope.now)
  const [staff, units, judged, own] = [await staffOf(scope), await unitsOf(scope), await judgementsOf(scope, day), await ownPostOf(scope)]
  // Who may judge everywhere is asked for their own place only.
  const asPerson = { roles: [], person: scope.person }
  return (['shift', 'workshop'] as const).flatMap((level) => {
    const expected = expectedPlaces(level, staff, units)
    return ownPlaces(level, staff, asPerson, own)
      .filter(({ id }) => expected.some((it) => it.id === id) && !judged.some((it) => it.level === level && it.place.id === id))
      .map((place): Item => ({ kind: level, id: `${level}-${place.id}-${day}`, title: `${place.name}安全风险研判`, detail: level === 'shift' ? '班组岗位研判' : '车间部门研判', dueAt: null }))
  })
}

const handoverItems = async (scope: Scope): Promise<Item[]> => {
  const waiting = (await handoversSince(scope)).filter(({ state, outgoing }) => state === 'handed' && outgoing.id !== scope.person)
  if (waiting.length === 0) return []
  const [own, { roster }] = [await ownPostOf(scope), await rosterAround(scope)]
  return waiting
    .filter(({ post }) => post.id === own || roster.entries.some((it) => it.post === post.id && it.person === scope.person))
    .map((it): Item => ({ kind: 'take-over', id: it.id, title: `${it.post.name}${it.shiftName}待接班`, detail: `${it.outgoing.name}已交班`, dueAt: null }))
}

const dutyItems = async (scope: Scope): Promise<Item[]> => {
  if (scope.person === null) return []
  const sheets = await dutySheetsOf(scope, { person: scope.person })
  return sheets.flatMap((sheet) => {
    const waiting = sheet.items.filter(({ state }) => state === 'soon' || state === 'missed')
    if (waiting.length === 0) return []
    return [{ kind: 'duty' as const, id: sheet.appointment, title: `${sheet.hazardName}包保${GUARANTEE_WORDS[sheet.role]}任务`, detail: `第 ${waiting.map(({ num }) => num).join('、')} 项待履职`, dueAt: Math.min(...waiting.map(({ dueAt }) => dueAt)) }]
  })
}

const myInboxView = answer(myInbox, async (_input, scope) => {
  const items: Item[] = []
  for (const itemsOf of [commitmentItems, handoverItems, judgementItems, dutyItems]) items.push(...(await itemsOf(scope)))
  return accept({ items })
})

const commitmentTodayView = answer(commitmentToday, async (_input, scope) => {
  const day = plantDay(scope.now)
  const facts = await dayFactsOf(scope)
  const [latest, { publishBy }, chain, handovers] = [await latestCommitment(scope), await settingsOf(scope), await chainOf(scope, day), await handoversSince(scope)]
  const sheet = latest?.commitment.day === day ? latest : undefined
  const signed = (level: 'shift' | 'workshop') => ({ signed: chain[level].filter(({ state }) => state === 'signed').length, expected: chain[level].length })
  const today = handovers.filter((it) => it.day === day)
  return accept({
    day, publishByWords: publishBy, late: sheet === undefined && scope.now >= publishAt(day, publishBy),
    standing: sheet === undefined ? null : { id: sheet.id, issue: sheet.commitment.issue, riskGrade: sheet.commitment.riskGrade, signatory: sheet.commitment.signatory.name, signedAt: sheet.commitment.signedAt },
    drift: sheet === undefined ? 0 : driftOf(sheet, facts).length, jobs: facts.allJobs.length, shift: signed('shift'), workshop: signed('workshop'),
    handovers: { waiting: handovers.filter(({ state }) => state === 'handed').length, taken: today.filter(({ state }) => state === 'taken').length },
  })
})

export const overviewViews = [myInboxView, commitmentTodayView]
