import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Instruction } from '../../contract/leader-note.ts'

interface Row {
  readonly body: Instruction
}

/** Locked until the transaction ends. */
export const loadInstruction = async (tx: Tx, org: Id, id: Id): Promise<Instruction | undefined> => (await tx.first(sql<Row>`select body from work_instruction where org_id = ${org} and id = ${id} for update`))?.body
export const readInstruction = async (tx: Tx, org: Id, id: Id): Promise<Instruction | undefined> => (await tx.first(sql<Row>`select body from work_instruction where org_id = ${org} and id = ${id}`))?.body

/** @returns false when it is already there, or not at the version before */
export const saveInstructionRow = async (tx: Tx, org: Id, it: Instruction): Promise<boolean> =>
  (await tx.run(sql`insert into work_instruction as w (org_id, id, version, state, permit, responsible, due_at, written_at, body) values (${org}, ${it.id}, ${it.version}, ${it.state}, ${it.permit?.id ?? null}, ${it.responsible.id}, ${it.dueAt}, ${it.written.at}, ${JSON.stringify(it)})
    on conflict (org_id, id) do update set version = excluded.version, state = excluded.state, body = excluded.body where w.version = excluded.version - 1`)) === 1

export interface InstructionFilter {
  readonly search?: string | undefined
  readonly state: readonly Instruction['state'][]
  readonly responsible?: Id | undefined
  readonly permit?: Id | undefined
  /** Open, and due before this. */
  readonly dueBefore?: Instant | undefined
  readonly offset: number
  readonly limit: number
}

/** Open ones first, the most urgent at the top. */
export const listInstructionRows = async (tx: Tx, org: Id, { search = '', state, responsible, permit, dueBefore, offset, limit }: InstructionFilter): Promise<{ rows: Instruction[]; total: number }> => {
  const found = await tx.many(sql<Row & { total: number }>`select body, count(*) over ()::int as total from work_instruction where org_id = ${org}
    ${state.length === 0 ? sql`` : sql`and state = any(${state as string[]}::text[])`} ${responsible === undefined ? sql`` : sql`and responsible = ${responsible}`} ${permit === undefined ? sql`` : sql`and permit = ${permit}`}
    ${dueBefore === undefined ? sql`` : sql`and state = 'open' and due_at < ${dueBefore}`}
    ${search === '' ? sql`` : sql`and strpos((body->>'text') || (body->'responsible'->>'name') || coalesce(body->'permit'->>'number', ''), ${search}) > 0`}
    order by (state = 'closed'), case when state = 'closed' then -written_at else due_at end, id offset ${offset} limit ${limit}`)
  return { rows: found.map(({ body }) => body), total: found[0]?.total ?? 0 }
}
