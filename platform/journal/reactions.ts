import type { JournalEvent } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import { sql, type Tx } from '../database/database.ts'
import { type House, systemSpeaker } from '../module/house.ts'
import type { Reaction } from '../module/module.ts'
import type { Scope } from '../module/scope.ts'
import { readJournal } from './read.ts'

interface CursorRow {
  readonly seq: number
  readonly retry_at: number | null
}

export const backoff = (attempts: number): number => Math.min(2 ** attempts, 300) * SECOND

/** How many waiting events are read at once. */
const READ = 100

interface Waiting {
  /** The last event that was handled. */
  readonly after: number
  readonly events: readonly JournalEvent[]
}

const waitingFor = (house: House, org: Id, reaction: Reaction): Promise<Waiting | 'later'> =>
  house.database.within({ org }, async (tx) => {
    const cursor = await tx.first(sql<CursorRow>`select seq, retry_at from reaction_cursor where org_id = ${org} and reaction = ${reaction.name}`)
    if ((cursor?.retry_at ?? 0) > house.clock.wall()) return 'later'
    const after = cursor?.seq ?? 0
    return { after, events: await readJournal(tx, org, after, READ, reaction.on) }
  })

/** The cursor goes on with the deed, in one transaction, and only from where it was read: another process may have been faster. */
const moveCursor = async ({ tx, org }: Scope, { name }: Reaction, from: number, to: number): Promise<boolean> =>
  (await tx.run(sql`insert into reaction_cursor as c (org_id, reaction, seq) values (${org}, ${name}, ${to})
    on conflict (org_id, reaction) do update set seq = excluded.seq, attempts = 0, retry_at = null, last_error = null where c.seq = ${from}`)) > 0

const handleOne = async (house: House, org: Id, reaction: Reaction, event: JournalEvent, from: number): Promise<boolean> => {
  try {
    return await house.act(
      systemSpeaker(org, reaction.name),
      async (scope) => {
        const moved = await moveCursor(scope, reaction, from, event.seq)
        if (moved) await reaction.handle(event as JournalEvent<never>, scope)
        return moved
      },
      { id: event.id, correlation: event.correlation },
    )
  } catch (cause) {
    await postpone(house, org, reaction, event.seq, cause)
    return false
  }
}

/** All at once, or nothing: which of them fails is found one by one. */
const handleTogether = async (house: House, org: Id, reaction: Reaction, events: readonly JournalEvent[], from: number): Promise<boolean> => {
  const last = events.at(-1)
  if (reaction.together === undefined || last === undefined || events.length === 1) return false
  const { together } = reaction
  return house
    .act(
      systemSpeaker(org, reaction.name),
      async (scope) => {
        const moved = await moveCursor(scope, reaction, from, last.seq)
        if (moved) await together(events as readonly JournalEvent<never>[], scope)
        return moved
      },
      { id: last.id, correlation: last.correlation },
    )
    .catch(() => false)
}

/** `done`: nothing waits that was read. `more`: perhaps. `later`: it failed, or waits for its retry. */
type Outcome = 'done' | 'more' | 'later'

/** Handles what waits for the reaction, up to a read. */
const handleWaiting = async (house: House, org: Id, reaction: Reaction): Promise<Outcome> => {
  const waiting = await waitingFor(house, org, reaction)
  if (waiting === 'later') return 'later'
  const { after, events } = waiting
  const all = events.length < READ ? 'done' : 'more'
  if (await handleTogether(house, org, reaction, events, after)) return all
  let from = after
  for (const event of events) {
    if (house.signal.aborted || !(await handleOne(house, org, reaction, event, from))) return 'later'
    from = event.seq
  }
  return all
}

const postpone = async (house: House, org: Id, reaction: Reaction, seq: number, cause: unknown): Promise<void> => {
  const reason = cause instanceof Error ? cause.message : String(cause)
  house.fault(`reaction ${reaction.name} at ${org}/${seq}`, cause)
  await house.database.within({ org }, async (tx) => {
    const failed = await tx.first(sql<{ attempts: number }>`insert into reaction_cursor as c (org_id, reaction, seq, attempts, last_error)
      values (${org}, ${reaction.name}, ${seq - 1}, 1, ${reason})
      on conflict (org_id, reaction) do update set attempts = c.attempts + 1, last_error = excluded.last_error where c.seq < ${seq} returning attempts`)
    // Another process may have succeeded meanwhile; then there is nothing to wait for.
    if (failed === undefined) return
    await tx.run(sql`update reaction_cursor set retry_at = ${house.clock.wall() + backoff(failed.attempts)} where org_id = ${org} and reaction = ${reaction.name}`)
  })
}

/** What a process knows of an org between two looks: which reactions may have something to do, and how far it has read for that. */
export interface Looked {
  upTo: number | null
  readonly open: Set<string>
}
export const newLooked = (): Looked => ({ upTo: null, open: new Set() })

/** Types of the events since the last look; the first look takes every reaction for open. */
const news = (house: House, org: Id, { upTo }: Looked): Promise<{ types: ReadonlySet<string> | 'all'; upTo: number }> =>
  house.database.within({ org }, async (tx) => {
    if (upTo === null) return { types: 'all', upTo: (await tx.first(sql<{ seq: number }>`select coalesce(max(seq), 0) as seq from journal where org_id = ${org}`))?.seq ?? 0 }
    const found = await tx.many(sql<{ type: string; seq: number }>`select type, max(seq) as seq from journal where org_id = ${org} and seq > ${upTo} group by type`)
    return { types: new Set(found.map(({ type }) => type)), upTo: Math.max(upTo, ...found.map(({ seq }) => seq)) }
  })

export const reactionsOf = (house: House): readonly Reaction[] => house.modules.flatMap((module) => module.reactions ?? [])

/** Runs reactions over one org's journal until nothing is left to do now. They take turns. */
export const reactTo = async (house: House, org: Id, looked: Looked = newLooked(), reactions: readonly Reaction[] = reactionsOf(house)): Promise<void> => {
  for (let worked = true; worked && !house.signal.aborted; ) {
    worked = false
    const { types, upTo } = await news(house, org, looked)
    looked.upTo = upTo
    for (const { name, on } of reactions) if (types === 'all' || on.some((type) => types.has(type))) looked.open.add(name)
    for (const reaction of reactions.filter(({ name }) => looked.open.has(name))) {
      if (house.signal.aborted) return
      const outcome = await handleWaiting(house, org, reaction)
      if (outcome === 'done') looked.open.delete(reaction.name)
      if (outcome !== 'later') worked = true
    }
  }
}

/** Orgs that have a reaction waiting for its retry, or events that no reaction may have read yet. */
export const orgsToReact = async (house: House): Promise<Id[]> =>
  (await house.database.within({ worker: true }, (tx) => tx.many(sql<{ org_id: Id }>`select org_id from org_head`))).map((row) => row.org_id)

/** How many events wait for a reaction: whoever shows what it keeps can say how far behind that is. */
export const eventsBehind = async (tx: Tx, org: Id, { name, on }: Pick<Reaction, 'name' | 'on'>): Promise<number> =>
  (await tx.first(sql<{ behind: number }>`select count(*) as behind from journal where org_id = ${org} and type = any(${on as string[]}::text[])
    and seq > coalesce((select seq from reaction_cursor where org_id = ${org} and reaction = ${name}), 0)`))?.behind ?? 0
