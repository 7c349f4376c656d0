import { accept, refuse } from '@anlan/kernel/decision'
import { addMonths, plantDay } from '@anlan/kernel/time'
import { sql } from '@anlan/platform/database/database'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { listDeputies } from '../contract/deputy.ts'
import { judgementChain, judgementSheet } from '../contract/judgement.ts'
import { commitmentDraft, commitmentMonth, getCommitment } from '../contract/publish-commitment.ts'
import { gateBoard, listScreens } from '../contract/screen.ts'
import { getSettings } from '../contract/settings.ts'
import { dayFactsOf, unitsOf } from '../intake/day-facts.ts'
import { handOf } from '../intake/hand.ts'
import { ownPostOf } from '../intake/own-post.ts'
import { chainOf, expectedPlaces, findingsOf, judgementsOf, ownPlaces, staffOf } from '../intake/judgement-places.ts'
import { deputiesOf, latestCommitment } from '../intake/publish-commitment.ts'
import { settingsOf } from '../intake/settings.ts'
import { dayStateOf, daysOfMonth, publishAt } from '../rules/commitment-days.ts'
import { contentOf, declarationOf } from '../rules/declaration.ts'
import { lowerLevel } from '../rules/judge.ts'
import { driftOf, NOT_SIGNATORY, signsFor } from '../rules/publish-commitment.ts'
import { COMMITMENT, DEPUTY, findRecord, listRecords } from '../store/record-table.ts'
import { listScreenRows } from '../store/screens.ts'
import { gateOf, orgNameOf } from './board.ts'

const commitmentDraftView = answer(commitmentDraft, async (_input, scope) => {
  const day = plantDay(scope.now)
  const facts = await dayFactsOf(scope)
  const [latest, settings, chain, deputies, orgName] = [await latestCommitment(scope), await settingsOf(scope), await chainOf(scope, day), await deputiesOf(scope), await orgNameOf(scope)]
  const standing = latest?.commitment.day === day ? latest : null
  const { declaration, graded } = declarationOf(facts)
  const publishBy = publishAt(day, settings.publishBy)
  return accept({
    day, standing, publishBy, publishByWords: settings.publishBy, late: standing === null && scope.now >= publishBy,
    drift: standing === null ? [] : driftOf(standing, facts),
    declaration, reasons: [...graded.reasons], content: contentOf(orgName, declaration),
    redAlarms: [...facts.redAlarms], majorDangers: [...facts.majorDangers], chain,
    mayNot: signsFor(handOf(scope), deputies, day) === null ? NOT_SIGNATORY : null,
  })
})

const getCommitmentView = answer(getCommitment, async ({ id }, scope) => {
  const sheet = await findRecord(scope.tx, scope.org, COMMITMENT, id)
  if (sheet === undefined) return refuse('no-such-commitment', '没有这份公告', { kind: 'missing' })
  const later = await listRecords(scope.tx, scope.org, COMMITMENT, sql`day = ${sheet.commitment.day} and issue > ${sheet.commitment.issue}`, sql`issue limit 1`)
  return accept({ ...sheet, orgName: await orgNameOf(scope), latest: later.length === 0, link: `/o/${scope.org}/responsibility/commitments/${id}` })
})

const commitmentMonthView = answer(commitmentMonth, async ({ month: asked }, scope) => {
  const { tx, org, now } = scope
  const month = asked ?? plantDay(now).slice(0, 7)
  const [sheets, [first], { publishBy }] = await Promise.all([
    listRecords(tx, org, COMMITMENT, sql`day >= ${`${month}-01`} and day < ${addMonths(`${month}-01`, 1)}`, sql`day, issue`),
    listRecords(tx, org, COMMITMENT, sql`true`, sql`day, issue limit 1`),
    settingsOf(scope),
  ])
  const days = daysOfMonth(month).map((day) => {
    const issues = sheets.filter(({ commitment }) => commitment.day === day).map(({ id, commitment: it }) => ({ id, issue: it.issue, signedAt: it.signedAt, signatory: it.signatory.name, riskGrade: it.riskGrade }))
    return { day, issues, state: dayStateOf(day, issues[0]?.signedAt, { by: publishBy, now, since: first?.commitment.day }) }
  })
  const counted = (state: string) => days.filter((day) => day.state === state).length
  return accept({ month, days, onTime: counted('on-time'), late: counted('late'), missing: counted('missing') })
})

const judgementSheetView = answer(judgementSheet, async ({ level, place: asked }, scope) => {
  const day = plantDay(scope.now)
  const [staff, judged, units] = [await staffOf(scope), await judgementsOf(scope, day), await unitsOf(scope)]
  const places = ownPlaces(level, staff, scope, await ownPostOf(scope))
  const place = await chosen(scope, places, asked, expectedPlaces(level, staff, units))
  if (place === null) return accept({ day, places, place: null, signed: null, findings: [], lower: [] })
  const posts = staff.posts.filter(({ departmentName }) => departmentName === place.name)
  const lower = level === 'shift' ? [] : lowerLevel(expectedPlaces('shift', { ...staff, posts }, units), judged.filter((it) => it.level === 'shift' && posts.some(({ id }) => id === it.place.id)))
  return accept({ day, places, place, signed: judged.find((it) => it.level === level && it.place.id === place.id) ?? null, findings: await findingsOf(scope, level, place, staff), lower })
})

/** The one asked for; else the own post; else the first that is expected today. */
const chosen = async <Place extends { readonly id: string }>(scope: Scope, places: readonly Place[], asked: string | undefined, expected: readonly Place[]): Promise<Place | null> => {
  const own = await ownPostOf(scope)
  return places.find(({ id }) => id === asked) ?? places.find(({ id }) => id === own) ?? places.find(({ id }) => expected.some((it) => it.id === id)) ?? places[0] ?? null
}

export const commitmentViews = [
  commitmentDraftView, getCommitmentView, commitmentMonthView, judgementSheetView,
  answer(judgementChain, async ({ day }, scope) => accept(await chainOf(scope, day))),
  answer(listDeputies, async (_input, { tx, org }) => accept({ deputies: await listRecords(tx, org, DEPUTY, sql`true`, sql`until_day desc limit 200`) })),
  answer(getSettings, async (_input, scope) => accept(await settingsOf(scope))),
  answer(gateBoard, async (_input, scope) => accept(await gateOf(scope))),
  answer(listScreens, async (_input, { tx, org }) => accept({ screens: await listScreenRows(tx, org) })),
]
