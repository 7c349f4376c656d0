import { accept } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { addDays, plantDay } from '@anlan/kernel/time'
import { answer } from '@anlan/platform/module/module'
import { whoIsOnDuty } from '../contract/person.ts'
import { whoComes } from '../contract/who-comes.ts'
import { type ComingFacts, whoComesAt } from '../rules/who-comes.ts'
import { personsAtPost, personsById } from '../store/person-row.ts'
import { absencesBetween, entriesBetween, listShifts } from '../store/roster.ts'
import type { Scope } from '@anlan/platform/module/scope'

interface Ask {
  readonly post: Id | null
  readonly person: Id | null
  readonly at: number
}

/** All that bears on some asks, asked for once. A shift that is worked may have begun the day before. */
const factsOf = async ({ tx, org }: Scope, asks: readonly Ask[]): Promise<ComingFacts> => {
  const times = asks.map(({ at }) => at)
  const [first, last] = [times.reduce((a, b) => Math.min(a, b), Infinity), times.reduce((a, b) => Math.max(a, b), 0)]
  const posts = [...new Set(asks.flatMap(({ post }) => post ?? []))]
  const [shifts, entries, absences, ...atPosts] = await Promise.all([
    listShifts(tx, org), entriesBetween(tx, org, addDays(plantDay(first), -1), plantDay(last)), absencesBetween(tx, org, first, last + 1), ...posts.map((post) => personsAtPost(tx, org, post)),
  ])
  return { shifts, entries, absences, holders: new Map(posts.map((post, at) => [post, (atPosts[at] ?? []).map(({ id }) => id)])) }
}

export const whoComesView = answer(whoComes, async ({ asks }, scope) => {
  if (asks.length === 0) return accept({ answers: [] })
  const facts = await factsOf(scope, asks)
  const entriesOf = Map.groupBy(facts.entries, ({ post }) => post)
  const found = asks.map((ask) => whoComesAt(ask, { ...facts, entries: entriesOf.get(ask.post) ?? [] }))
  const ids = new Set(found.flatMap(({ persons, away }) => [...persons, ...away.flatMap(({ person, substitute }) => (substitute === null ? [person] : [person, substitute]))]))
  const names = new Map((await personsById(scope.tx, scope.org, [...ids])).map(({ id, name }) => [id, name]))
  const named = (id: Id) => ({ id, name: names.get(id) ?? '已离职人员' })
  return accept({
    answers: found.map(({ persons, rostered, away }) => ({
      persons: persons.map(named),
      rostered,
      away: away.map(({ person, substitute, reason, startsAt, endsAt }) => ({ person: named(person), substitute: substitute === null ? null : named(substitute), reason, startsAt, endsAt })),
    })),
  })
})

/** With numbers: whoever is on duty is there to be called. */
export const whoIsOnDutyView = answer(whoIsOnDuty, async ({ post, at }, scope) => {
  const ask = { post, person: null, at }
  const { persons, rostered } = whoComesAt(ask, await factsOf(scope, [ask]))
  return accept({ persons: await personsById(scope.tx, scope.org, persons), rostered })
})
