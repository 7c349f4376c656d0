import type { Id } from '@anlan/kernel/id'
import { DAY, type Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { GateRow } from '../rules/gates/sort-messages.ts'

/** What is older is folded into the base: what a guard kept on the phone for two days still counts. */
const [FOLD_AFTER, FOLD_TO] = [3 * DAY, 2 * DAY]

export interface GateCountRow {
  readonly gate: Id
  readonly inside: number
  readonly lastAt: Instant
}

export const gateCountsOf = (tx: Tx, org: Id): Promise<GateCountRow[]> => tx.many(sql<GateCountRow>`select gate, inside, last_at as "lastAt" from gate_count where org_id = ${org}`)

/** Passages since the base, counted anew: so it does not matter in which order they come. */
const recount = (tx: Tx, org: Id, gates: readonly Id[]): Promise<number> =>
  tx.run(sql`update gate_count c set
      inside = base_inside + coalesce((select sum(case m.kind when 'in' then m.people when 'out' then -m.people else 0 end) from gate_message m where m.org_id = ${org} and m.gate = c.gate and m.at > c.base_at), 0)::int,
      last_at = greatest(last_at, coalesce((select max(at) from gate_message m where m.org_id = ${org} and m.gate = c.gate), 0))
    where org_id = ${org} and gate = any(${[...gates]}::uuid[])`)

/** Keeps what is new of it and counts the gates anew. A total of an older moment than the base changes nothing. */
export const saveGateRows = async (tx: Tx, org: Id, rows: readonly GateRow[], toldBy: string, heardAt: Instant): Promise<void> => {
  const gates = [...new Set(rows.map(({ gate }) => gate))].sort()
  await tx.run(sql`insert into gate_count (org_id, gate, base_at, base_inside, inside, last_at) select ${org}, gate, 0, 0, 0, 0 from unnest(${gates}::uuid[]) gate on conflict do nothing`)
  // Two who tell of the same gate wait for each other.
  await tx.many(sql`select gate from gate_count where org_id = ${org} and gate = any(${gates}::uuid[]) order by gate for update`)
  await tx.run(sql`insert into gate_message (org_id, gate, key, kind, people, at, card, person, told_by, heard_at)
    select ${org}, gate, key, kind, people, at, card, person, ${toldBy}, ${heardAt}
    from json_to_recordset(${JSON.stringify(rows)}::json) as r(gate uuid, key text, kind text, people int, at bigint, card text, person text)
    on conflict do nothing`)
  await tx.run(sql`update gate_count c set base_at = t.at, base_inside = t.people
    from (select distinct on (gate) gate, at, people from gate_message where org_id = ${org} and kind = 'total' and gate = any(${gates}::uuid[]) order by gate, at desc, heard_at desc, key desc) t
    where c.org_id = ${org} and c.gate = t.gate and t.at > c.base_at`)
  await recount(tx, org, gates)
}

/** What is long ago is folded into the base, and forgotten when it is older than `keepFrom`. */
export const foldGates = async (tx: Tx, org: Id, now: Instant, keepFrom: Instant): Promise<void> => {
  const folded = now - FOLD_TO
  const old = await tx.run(sql`update gate_count c set base_at = ${folded},
      base_inside = base_inside + coalesce((select sum(case m.kind when 'in' then m.people when 'out' then -m.people else 0 end) from gate_message m where m.org_id = ${org} and m.gate = c.gate and m.at > c.base_at and m.at <= ${folded}), 0)::int
    where org_id = ${org} and base_at < ${now - FOLD_AFTER}`)
  if (old > 0) await tx.run(sql`delete from gate_message where org_id = ${org} and at < ${keepFrom}`)
}

export interface PassageRow {
  readonly gate: Id
  readonly kind: 'in' | 'out' | 'total'
  readonly people: number
  readonly at: Instant
  readonly card: string | null
  readonly person: string | null
  readonly by: string
}

/** The newest first. */
export const latestPassages = (tx: Tx, org: Id, limit: number): Promise<PassageRow[]> =>
  tx.many(sql<PassageRow>`select gate, kind, people, at, card, person, told_by as by from gate_message where org_id = ${org} order by at desc, key desc limit ${limit}`)
