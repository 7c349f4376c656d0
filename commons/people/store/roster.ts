import type { Id } from '@anlan/kernel/id'
import type { Instant, PlantDay } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Absence, RosterEntry, Shift } from '../contract/roster.ts'
import type { Change } from './person.ts'

/** 带班领导 stand at no post; their slot is the org itself, so that one person stands in a cell once. */
const slot = (org: Id, post: Id | null): Id => post ?? org

export const listShifts = (tx: Tx, org: Id): Promise<Shift[]> =>
  tx.many(sql<Shift>`select id, name, starts, ends, version from shift where org_id = ${org} order by starts, name`)

export const entriesBetween = (tx: Tx, org: Id, from: PlantDay, to: PlantDay): Promise<RosterEntry[]> =>
  tx.many(sql<RosterEntry>`select day, shift_id as shift, post_id as post, person_id as person from roster
    where org_id = ${org} and day between ${from} and ${to} order by day, shift_id, slot, person_id`)

export const absencesBetween = (tx: Tx, org: Id, from: Instant, to: Instant): Promise<Absence[]> =>
  tx.many(sql<Absence>`select id, person_id as person, starts_at as "startsAt", ends_at as "endsAt", substitute_id as substitute, reason
    from absence where org_id = ${org} and ends_at > ${from} and starts_at < ${to} order by starts_at`)

/** Two leaders at the same cell wait for each other. */
export const lockRoster = (tx: Tx, org: Id): Promise<number> => tx.run(sql`select pg_advisory_xact_lock(hashtext(${`people.roster.${org}`}))`)

export const clearCell = (tx: Tx, org: Id, day: PlantDay, shift: Id, post: Id | null): Promise<number> =>
  tx.run(sql`delete from roster where org_id = ${org} and day = ${day} and shift_id = ${shift} and slot = ${slot(org, post)}`)

/** `post` undefined clears all posts and 带班领导. */
export const clearDays = (tx: Tx, org: Id, from: PlantDay, to: PlantDay, post?: Id | null): Promise<number> =>
  tx.run(sql`delete from roster where org_id = ${org} and day between ${from} and ${to} ${post === undefined ? sql`` : sql`and slot = ${slot(org, post)}`}`)

export const insertEntries = async (tx: Tx, org: Id, entries: readonly RosterEntry[]): Promise<number> => {
  if (entries.length === 0) return 0
  return tx.run(sql`insert into roster (org_id, day, shift_id, slot, person_id, post_id)
    select ${org}, e.day, e.shift, coalesce(e.post, ${org}::uuid), e.person, e.post
    from json_to_recordset(${JSON.stringify(entries)}::json) as e(day text, shift uuid, post uuid, person uuid) on conflict do nothing`)
}

export const insertShift = async (tx: Tx, it: Omit<Shift, 'version'>, { org, by, at }: Change): Promise<boolean> =>
  (await tx.run(sql`insert into shift (org_id, id, name, starts, ends, changed_by, changed_at)
    values (${org}, ${it.id}, ${it.name}, ${it.starts}, ${it.ends}, ${by}, ${at}) on conflict do nothing`)) === 1

export const updateShift = (tx: Tx, it: Shift, { org, by, at }: Change): Promise<number> =>
  tx.run(sql`update shift set name = ${it.name}, starts = ${it.starts}, ends = ${it.ends}, changed_by = ${by}, changed_at = ${at}, version = version + 1
    where org_id = ${org} and id = ${it.id} and version = ${it.version}`)

export const findShiftChange = (tx: Tx, org: Id, id: Id): Promise<(Shift & { changedBy: string; changedAt: Instant }) | undefined> =>
  tx.first(sql<Shift & { changedBy: string; changedAt: Instant }>`select id, name, starts, ends, version, changed_by as "changedBy", changed_at as "changedAt"
    from shift where org_id = ${org} and id = ${id}`)

export const insertAbsence = async (tx: Tx, org: Id, it: Absence): Promise<boolean> =>
  (await tx.run(sql`insert into absence (org_id, id, person_id, starts_at, ends_at, substitute_id, reason)
    values (${org}, ${it.id}, ${it.person}, ${it.startsAt}, ${it.endsAt}, ${it.substitute}, ${it.reason}) on conflict do nothing`)) === 1

export const deleteAbsence = (tx: Tx, org: Id, id: Id): Promise<number> => tx.run(sql`delete from absence where org_id = ${org} and id = ${id}`)
