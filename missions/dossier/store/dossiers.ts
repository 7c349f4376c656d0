import type { Actor } from '@anlan/kernel/event'
import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Dossier } from '../contract/dossier.ts'

const COLUMNS = sql<Dossier>`id, number, from_day as "from", to_day as "to", parts, state, done, of, digest, rows, pdf, workbook, actor->>'name' as by,
  asked_at as "askedAt", ready_at as "readyAt", message`

/** The next number of the year, gapless: the row is locked until the order stands. */
export const nextCount = async (tx: Tx, org: Id, year: string): Promise<number> =>
  (await tx.first(sql<{ count: number }>`insert into dossier_count (org_id, year, count) values (${org}, ${year}, 1)
    on conflict (org_id, year) do update set count = dossier_count.count + 1 returning count`))?.count ?? 1

export interface NewDossier extends Pick<Dossier, 'id' | 'number' | 'from' | 'to' | 'parts' | 'askedAt'> {
  readonly actor: Actor
  readonly person: Id | null
}

export const insertDossier = async (tx: Tx, org: Id, it: NewDossier): Promise<boolean> => {
  const added = await tx.run(sql`insert into dossier (org_id, id, number, from_day, to_day, parts, state, of, actor, person, asked_at)
    values (${org}, ${it.id}, ${it.number}, ${it.from}, ${it.to}, ${it.parts}, 'waiting', ${it.parts.length}, ${JSON.stringify(it.actor)}, ${it.person}, ${it.askedAt})
    on conflict do nothing`)
  await tx.run(sql`select pg_notify('dossier', ${org})`)
  return added > 0
}

export type UnfinishedDossier = Pick<Dossier, 'id' | 'number' | 'from' | 'to' | 'parts' | 'askedAt'> & { readonly org: Id; readonly actor: Actor; readonly person: Id | null }

/** Of all orgs, in the order of their arrival. For the worker's sight only. */
export const unfinishedDossiers = (tx: Tx): Promise<UnfinishedDossier[]> =>
  tx.many(sql<UnfinishedDossier>`select org_id as org, id, number, from_day as "from", to_day as "to", parts, asked_at as "askedAt", actor, person
    from dossier where ready_at is null order by asked_at, id`)

export const saveProgress = (tx: Tx, org: Id, id: Id, done: number): Promise<number> =>
  tx.run(sql`update dossier set state = 'making', done = ${done} where org_id = ${org} and id = ${id} and ready_at is null`)

export interface DossierEnd {
  readonly state: 'ready' | 'failed'
  readonly digest: string | null
  readonly rows: number
  readonly pdf: Id | null
  readonly workbook: Id | null
  readonly message: string | null
  readonly tokenHash: Buffer | null
}

/** @returns false when somebody else had finished it */
export const finishDossier = async (tx: Tx, org: Id, id: Id, it: DossierEnd, at: Instant): Promise<boolean> =>
  (await tx.run(sql`update dossier set state = ${it.state}, digest = ${it.digest}, rows = ${it.rows}, pdf = ${it.pdf}, workbook = ${it.workbook}, message = ${it.message}, token_hash = ${it.tokenHash}, ready_at = ${at},
    done = case when ${it.state} = 'ready' then of else done end where org_id = ${org} and id = ${id} and ready_at is null`)) > 0

export const findDossier = (tx: Tx, org: Id, id: Id): Promise<Dossier | undefined> => tx.first(sql<Dossier>`select ${COLUMNS} from dossier where org_id = ${org} and id = ${id}`)

export const listDossierRows = async (tx: Tx, org: Id, offset: number, limit: number): Promise<{ rows: Dossier[]; total: number }> => {
  const found = await tx.many(sql<Dossier & { total: number }>`select ${COLUMNS}, count(*) over () as total from dossier where org_id = ${org}
    order by asked_at desc, id offset ${offset} limit ${limit}`)
  return { rows: found.map(({ total: _total, ...row }) => row), total: found[0]?.total ?? 0 }
}

/** By what its code says, whoever asks. For the worker's sight only. */
export const dossierByToken = (tx: Tx, tokenHash: Buffer): Promise<(Dossier & { org: Id }) | undefined> =>
  tx.first(sql<Dossier & { org: Id }>`select org_id as org, ${COLUMNS} from dossier where token_hash = ${tokenHash}`)
