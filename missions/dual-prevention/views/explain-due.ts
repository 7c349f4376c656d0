import { accept, refuse } from '@anlan/kernel/decision'
import { whoComes } from '@anlan/people/contract/who-comes'
import { workCalendar } from '@anlan/plant/contract/work-calendar'
import { readTimeline } from '@anlan/platform/journal/read'
import { answer } from '@anlan/platform/module/module'
import { explainDue } from '../contract/explain-due.ts'
import type { InspectionPlan } from '../contract/records.ts'
import { explain } from '../rules/explain-due.ts'
import { pauseVerdict } from '../rules/pause.ts'
import { fitsDayBy } from '../rules/work-days.ts'
import { handoversOf } from '../store/assign-dues.ts'
import { findDueRow } from '../store/list-due-rows.ts'
import { recordsOfDue } from '../store/load-due.ts'
import { findRecord, MEASURE, PLAN } from '../store/record-table.ts'
import { stopsOfUnit } from '../store/stops/stop-rows.ts'
import { postNamesOf } from './post-names.ts'
import { namesOf } from './register.ts'

/** Versions of a plan that the journal holds, and the one that stands, the newest first. */
const versionsOf = (now: InspectionPlan | undefined, events: readonly { readonly data: unknown }[]): InspectionPlan[] => {
  const told = events.flatMap(({ data }) => (data as { plan?: InspectionPlan }).plan ?? [])
  return [...(now === undefined ? [] : [now]), ...told].toSorted((a, b) => b.version - a.version)
}

export const explainDueView = answer(explainDue, async ({ id }, scope) => {
  const { tx, org } = scope
  const row = await findDueRow(tx, org, id)
  if (row === undefined) return refuse('no-such-due', '没有这项排查，可能因计划修改已撤销', { kind: 'missing' })
  const [plan, events, measure, stops, hands, records, calendar] = await Promise.all([
    findRecord(tx, org, PLAN, row.plan), readTimeline(tx, org, row.plan), findRecord(tx, org, MEASURE, row.measure), stopsOfUnit(tx, org, row.unit), handoversOf(tx, org, id), recordsOfDue(tx, org, id), scope.ask(workCalendar, {}),
  ])
  const { calendars, overrides } = calendar.accepted ? calendar.value : { calendars: [], overrides: [] }
  const coming = await scope.ask(whoComes, { asks: [{ post: row.post, person: row.post === null ? (plan?.person ?? null) : null, at: row.startAt }] })
  const posts = await postNamesOf(scope)
  const names = await namesOf(scope, [...row.assignees, ...hands.flatMap(({ givenBy, givenTo }) => [...givenBy, ...givenTo])])
  const called = (ids: readonly string[]) => ids.flatMap((who) => names.get(who) ?? [])
  const mine = scope.person !== null && row.assignees.includes(scope.person)
  const words = { ...row, inspectionContent: measure?.inspectionContent ?? '' }
  const reasons = explain({
    due: { ...row, postName: row.post === null ? null : (posts.get(row.post) ?? row.postName ?? '已删除的岗位'), assigneeNames: called(row.assignees) },
    plans: versionsOf(plan, events),
    calendars,
    overrides,
    fits: fitsDayBy(calendars, overrides),
    stops,
    verdict: pauseVerdict({ ...words, classify1: words.classify1 as '1', classify2: words.classify2 }),
    coming: coming.accepted ? coming.value.answers[0] : undefined,
    hands: hands.map(({ at, givenBy, givenTo, why }) => ({ at, from: called(givenBy), to: called(givenTo), why })),
    mine,
    records,
  })
  return accept({ content: row.content, mine, reasons })
})
