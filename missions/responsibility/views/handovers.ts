import { accept, refuse } from '@anlan/kernel/decision'
import { findPersons } from '@anlan/people/contract/person'
import { sql } from '@anlan/platform/database/database'
import { answer } from '@anlan/platform/module/module'
import { getHandover, handoverSheet, listHandovers } from '../contract/handover.ts'
import { orElse } from '../intake/day-facts.ts'
import { ownPostOf } from '../intake/own-post.ts'
import { rosterAround, shiftHereOf } from '../intake/handover-shift.ts'
import { postFactsOf } from '../intake/post-facts.ts'
import { personsIn } from '../rules/handover.ts'
import { findRecord, HANDOVER, pageRecords } from '../store/record-table.ts'

const handoverSheetView = answer(handoverSheet, async ({ post: asked }, scope) => {
  const around = await rosterAround(scope)
  const own = await ownPostOf(scope)
  const { entries, posts: known } = around.roster
  const onRoster = known.filter(({ id }) => entries.some(({ post }) => post === id))
  const mine = (id: string) => id === own || entries.some(({ post, person }) => post === id && person === scope.person)
  const posts = onRoster.map(({ id, name }) => ({ id, name, mine: mine(id) })).toSorted((a, b) => Number(b.mine) - Number(a.mine))
  const post = posts.find(({ id }) => id === asked) ?? posts[0]
  if (post === undefined) return accept({ now: scope.now, posts, post: null, shift: null, facts: null, waiting: null, done: null, lastNotes: null })
  const { shifts, shift, handed } = await shiftHereOf(scope, post.id, around)
  const names = new Map(orElse(await scope.ask(findPersons, { ids: [...new Set(entries.filter((it) => it.post === post.id).map(({ person }) => person))] }), { persons: [] }).persons.map(({ id, name }) => [id, name]))
  const namesIn = (it: (typeof shifts)[number] | undefined) => (it === undefined ? [] : personsIn(entries, post.id, it).map((id) => names.get(id) ?? '—'))
  const named = { id: post.id, name: post.name }
  const last = handed[0]
  return accept({
    now: scope.now, posts, post: named,
    shift: shift === undefined ? null : { ...shift, persons: namesIn(shift), next: namesIn(shifts.find(({ startsAt }) => startsAt >= shift.endsAt)) },
    facts: shift === undefined ? null : await postFactsOf(scope, named, shift),
    waiting: handed.find(({ state }) => state === 'handed') ?? null,
    done: handed.find(({ state }) => state === 'taken') ?? null,
    lastNotes: last === undefined ? null : { notes: last.notes, instructions: last.instructions, by: last.outgoing.name, at: last.outgoing.at },
  })
})

const ORDER = { endsAt: sql`ends_at, id`, '-endsAt': sql`ends_at desc, id` }

const listHandoversView = answer(listHandovers, async ({ state, post, from, to, search = '', sort, offset, limit }, { tx, org }) => {
  const fits = sql`true ${state.length === 0 ? sql`` : sql`and state = any(${state})`} ${post === undefined ? sql`` : sql`and post_id = ${post}`}
    ${from === undefined ? sql`` : sql`and day >= ${from}`} ${to === undefined ? sql`` : sql`and day <= ${to}`}
    ${search === '' ? sql`` : sql`and (strpos(record->'post'->>'name', ${search}) > 0 or strpos(record->>'notes', ${search}) > 0)`}`
  return accept(await pageRecords(tx, org, HANDOVER, { fits, order: ORDER[sort], offset, limit }))
})

const getHandoverView = answer(getHandover, async ({ id }, { tx, org }) => {
  const handover = await findRecord(tx, org, HANDOVER, id)
  return handover === undefined ? refuse('no-such-handover', '没有这份交接班记录', { kind: 'missing' }) : accept(handover)
})

export const handoverViews = [handoverSheetView, listHandoversView, getHandoverView]
