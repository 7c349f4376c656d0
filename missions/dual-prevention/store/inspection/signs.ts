import type { z } from 'zod'
import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { listFormalism, Sign } from '../../contract/formalism.ts'

const SIGN = sql`id, version, kind, key, state, title, person, person_name as "personName", at, raised_at as "raisedAt", facts, records, photos, appeal_until as "appealUntil", appeal, decision, decided_by as "decidedBy", updated_at as "updatedAt", updated_by as "updatedBy"`

/** @returns whether it was new: one sign per cause */
export const insertSign = async (tx: Tx, org: Id, it: Sign): Promise<boolean> =>
  (await tx.run(sql`insert into formalism_sign (org_id, id, version, kind, key, state, title, person, person_name, at, raised_at, facts, records, photos, appeal_until, updated_at, updated_by)
    values (${org}, ${it.id}, ${it.version}, ${it.kind}, ${it.key}, ${it.state}, ${it.title}, ${it.person}, ${it.personName}, ${it.at}, ${it.raisedAt}, ${JSON.stringify(it.facts)},
      ${it.records}::uuid[], ${it.photos}::uuid[], ${it.appealUntil}, ${it.updatedAt}, ${it.updatedBy}) on conflict do nothing`)) === 1

export const updateSign = (tx: Tx, org: Id, it: Sign): Promise<number> =>
  tx.run(sql`update formalism_sign set version = ${it.version}, state = ${it.state}, appeal = ${it.appeal}, decision = ${it.decision}, decided_by = ${it.decidedBy}, updated_at = ${it.updatedAt}, updated_by = ${it.updatedBy}
    where org_id = ${org} and id = ${it.id} and version = ${it.version - 1}`)

/** Locked until the transaction ends. */
export const loadSign = (tx: Tx, org: Id, id: Id): Promise<Sign | undefined> => tx.first(sql<Sign>`select ${SIGN} from formalism_sign where org_id = ${org} and id = ${id} for update`)
export const findSign = (tx: Tx, org: Id, id: Id): Promise<Sign | undefined> => tx.first(sql<Sign>`select ${SIGN} from formalism_sign where org_id = ${org} and id = ${id}`)

const ORDER = { raisedAt: sql`raised_at, id`, '-raisedAt': sql`raised_at desc, id` }

/** Of one person, or of all. */
export const listSignRows = async (tx: Tx, org: Id, person: Id | null, { state, kind, search = '', sort, offset, limit }: z.output<typeof listFormalism.input>): Promise<{ rows: Sign[]; total: number }> => {
  const found = await tx.many(sql<Sign & { total: number }>`select ${SIGN}, count(*) over () as total from formalism_sign where org_id = ${org}
      ${person === null ? sql`` : sql`and person = ${person}`} ${state.length === 0 ? sql`` : sql`and state = any(${state})`} ${kind.length === 0 ? sql`` : sql`and kind = any(${kind})`}
      ${search === '' ? sql`` : sql`and (strpos(title, ${search}) > 0 or strpos(person_name, ${search}) > 0)`}
    order by ${ORDER[sort]} offset ${offset} limit ${limit}`)
  return { rows: found.map(({ total: _total, ...row }) => row as Sign), total: found[0]?.total ?? 0 }
}

const MOST = 50

/** Undecided ones that are about the person, and for whoever decides those of others. */
export const openSigns = (tx: Tx, org: Id, person: Id, decides: boolean): Promise<Sign[]> =>
  tx.many(sql<Sign>`select ${SIGN} from formalism_sign where org_id = ${org} and state in ('raised', 'appealed')
    and ((person = ${person} and state = 'raised') or (person <> ${person} and ${decides})) order by raised_at limit ${MOST}`)
