import type { JournalEvent } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import { sql, type Tx } from '../database/database.ts'
import { type House, systemSpeaker } from '../module/house.ts'
import type { Reaction } from '../module/module.ts'
import { readJournal } from './read.ts'

interface CursorRow {
  readonly seq: number
  readonly retry_at: number | null
}

export const backoff = (attempts: number): number => Math.min(2 ** attempts, 300) * SECOND

/** Handles the next event that concerns the reaction, if there is one. One transaction: deed and cursor together. */
const handleNext = async (house: House, org: Id, reaction: Reaction): Promise<boolean> => {
  const event = await house.database.within({ org }, async (tx) => {
    const cursor = await tx.first(sql<CursorRow>`select seq, retry_at from reaction_cursor where org_id = ${org} and reaction = ${reaction.name}`)
    if ((cursor?.retry_at ?? 0) > house.clock.wall()) return undefined
    return (await readJournal(tx, org, cursor?.seq ?? 0, 1, reaction.on))[0]
  })
  if (event === undefined) return false
  try {
    await house.act(
      systemSpeaker(org, reaction.name),
      async (scope) => {
        const moved = await scope.tx.run(sql`insert into reaction_cursor as c (org_id, reaction, seq) values (${org}, ${reaction.name}, ${event.seq})
          on conflict (org_id, reaction) do update set seq = excluded.seq, attempts = 0, retry_at = null, last_error = null where c.seq < excluded.seq`)
        if (moved > 0) await reaction.handle(event as JournalEvent<never>, scope)
      },
      { id: event.id, correlation: event.correlation },
    )
    return true
  } catch (cause) {
    await postpone(house, org, reaction, event.seq, cause)
    return false
  }
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

/** Runs every reaction of every house over one org's journal until nothing is left to do now. */
export const reactTo = async (house: House, org: Id): Promise<void> => {
  for (let worked = true; worked && !house.signal.aborted; ) {
    worked = false
    for (const reaction of house.modules.flatMap((module) => module.reactions ?? [])) {
      while (!house.signal.aborted && (await handleNext(house, org, reaction))) worked = true
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
