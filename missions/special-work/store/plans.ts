import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Plan } from '../contract/plan.ts'

export const loadPlan = async (tx: Tx, org: Id, id: Id): Promise<Plan | undefined> => (await tx.first(sql<{ body: Plan }>`select body from work_plan where org_id = ${org} and id = ${id} for update`))?.body

/** As it stands, for whoever only looks at it. */
export const readPlan = async (tx: Tx, org: Id, id: Id): Promise<Plan | undefined> => (await tx.first(sql<{ body: Plan }>`select body from work_plan where org_id = ${org} and id = ${id}`))?.body

/** @returns false when it is already there, or not at the version before */
export const savePlanRow = async (tx: Tx, org: Id, plan: Plan): Promise<boolean> =>
  (await tx.run(sql`insert into work_plan as p (org_id, id, version, state, from_at, until_at, body) values (${org}, ${plan.id}, ${plan.version}, ${plan.state}, ${plan.from}, ${plan.until}, ${JSON.stringify(plan)})
    on conflict (org_id, id) do update set version = excluded.version, state = excluded.state, from_at = excluded.from_at, until_at = excluded.until_at, body = excluded.body where p.version = excluded.version - 1`)) === 1

export interface PlanFilter {
  readonly search?: string | undefined
  readonly state: readonly Plan['state'][]
  readonly from?: number | undefined
  readonly to?: number | undefined
  readonly offset: number
  readonly limit: number
}

export const listPlanRows = async (tx: Tx, org: Id, { search = '', state, from, to, offset, limit }: PlanFilter): Promise<{ rows: Plan[]; total: number }> => {
  const found = await tx.many(sql<{ body: Plan; total: number }>`select body, count(*) over ()::int as total from work_plan where org_id = ${org}
    ${state.length === 0 ? sql`` : sql`and state = any(${state as string[]}::text[])`}
    ${from === undefined ? sql`` : sql`and until_at >= ${from}`} ${to === undefined ? sql`` : sql`and from_at < ${to}`}
    ${search === '' ? sql`` : sql`and strpos(body->>'content' || (body->>'unit') || (body->>'spot'), ${search}) > 0`}
    order by from_at desc, id offset ${offset} limit ${limit}`)
  return { rows: found.map(({ body }) => body), total: found[0]?.total ?? 0 }
}
