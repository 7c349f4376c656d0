import { accept, refuse } from '@anlan/kernel/decision'
import { addDays, HOUR, MINUTE, plantDay, startOfDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { trackLookedAt } from '../../contract/live.ts'
import { getPatrolRound, listPatrolRounds, myPatrols, type PatrolRound, type PatrolState, patrolWay } from '../../contract/patrol-round.ts'
import { carriersOf } from '../../intake/card.ts'
import { metresWalked } from '../../rules/track/metres-walked.ts'
import { findRound, roundsOfPerson, roundsWithin } from '../../store/patrol/patrol-rounds.ts'
import { tracksOf } from '../../store/tracks/tracks-of.ts'
import { whereaboutOf } from '../whereabouts.ts'

const NO_ROUND = refuse('no-such-patrol', '没有这次巡检，可能因路线修改已撤销', { kind: 'missing' })

const withNames = async (scope: Scope, rounds: readonly PatrolRound[]) => {
  const people = await carriersOf(scope, [...new Set(rounds.flatMap(({ persons }) => persons))])
  return rounds.map((round) => ({ ...round, personNames: round.persons.flatMap((id) => people.get(id)?.name ?? []) }))
}

const listView = answer(listPatrolRounds, async ({ day: asked, route, state }, scope) => {
  const day = asked ?? plantDay(scope.now)
  const rounds = await roundsWithin(scope.tx, scope.org, { from: startOfDay(day), to: startOfDay(addDays(day, 1)), route, state: [] })
  const counts: Record<PatrolState, number> = { planned: 0, running: 0, done: 0, partial: 0, missed: 0 }
  for (const round of rounds) counts[round.state] += 1
  return accept({ now: scope.now, day, counts, rounds: await withNames(scope, rounds.filter((round) => state.length === 0 || state.includes(round.state))) })
})

const getView = answer(getPatrolRound, async ({ id }, scope) => {
  const found = await findRound(scope.tx, scope.org, id)
  const [round] = found === undefined ? [] : await withNames(scope, [found])
  return round === undefined ? NO_ROUND : accept({ now: scope.now, round })
})

/** What has just ended stays a while: to be seen, and for what is still on its way. */
const AFTER = 30 * MINUTE
const AHEAD = 12 * HOUR

const myView = answer(myPatrols, async (_input, scope) => {
  const { tx, org, now, person } = scope
  if (person === null) return accept({ now, rounds: [], here: null })
  const { seen } = await whereaboutOf(scope, person, now)
  return accept({ now, rounds: await roundsOfPerson(tx, org, person, { from: now - AFTER, to: now + AHEAD }), here: seen })
})

const wayView = answer(patrolWay, async ({ id }, scope) => {
  const round = await findRound(scope.tx, scope.org, id)
  if (round === undefined) return NO_ROUND
  const { walker, startAt, endAt } = round
  if (walker === null) return accept({ person: null, name: null, spans: [], metres: 0 })
  const name = round.walkerName ?? '已离职人员'
  const [track] = await tracksOf(scope.tx, scope.org, [walker], startAt, Math.min(endAt, scope.now))
  scope.record(trackLookedAt, { data: { persons: [{ id: walker, name }], from: startAt, to: endAt } })
  const spans = [...(track?.spans ?? [])]
  return accept({ person: walker, name, spans, metres: Math.round(spans.reduce((sum, { points }) => sum + metresWalked(points), 0)) })
})

export const patrolViews = [listView, getView, myView, wayView]
