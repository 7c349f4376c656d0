import type { Id } from '@anlan/kernel/id'
import { sql, type Tx } from '@anlan/platform/database/database'
import type { Register } from '../rules/register-merge.ts'
import { MEASURE, PLAN, RISK_EVENT, UNIT } from './record-table.ts'

/** The whole register of an org, deleted records too: what an import is merged into. */
export const loadRegister = async (tx: Tx, org: Id): Promise<Register> => {
  const [units, riskEvents, measures, plans] = await Promise.all([
    tx.many(sql<Register['units'][number]>`select ${UNIT.columns} from risk_unit where org_id = ${org}`),
    tx.many(sql<Register['riskEvents'][number]>`select ${RISK_EVENT.columns} from risk_event where org_id = ${org}`),
    tx.many(sql<Register['measures'][number]>`select ${MEASURE.columns} from risk_measure where org_id = ${org}`),
    tx.many(sql<Register['plans'][number]>`select ${PLAN.columns} from inspection_plan where org_id = ${org}`),
  ])
  return { units, riskEvents, measures, plans }
}

/** Whoever changes the register as a whole comes one after the other. */
export const lockRegister = (tx: Tx, org: Id): Promise<number> =>
  tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`register ${org}`}, 0))`)

const one = async (tx: Tx, statement: ReturnType<typeof sql<{ n: number }>>): Promise<number> => (await tx.first(statement))?.n ?? 0

/** Living records below a record, and others of its name beside it. */
export const unitFacts = async (tx: Tx, org: Id, id: Id, name: string) => ({
  children: await one(tx, sql`select count(*) as n from risk_event where org_id = ${org} and unit = ${id} and not deleted`),
  nameTaken: (await one(tx, sql`select count(*) as n from risk_unit where org_id = ${org} and name = ${name} and id <> ${id} and not deleted`)) > 0,
})

export const riskEventFacts = async (tx: Tx, org: Id, id: Id, unit: Id, name: string) => ({
  children: await one(tx, sql`select count(*) as n from risk_measure where org_id = ${org} and risk_event = ${id} and not deleted`),
  nameTaken: (await one(tx, sql`select count(*) as n from risk_event where org_id = ${org} and unit = ${unit} and name = ${name} and id <> ${id} and not deleted`)) > 0,
})

export const measureFacts = async (tx: Tx, org: Id, id: Id, riskEvent: Id, description: string) => ({
  children: await one(tx, sql`select count(*) as n from inspection_plan where org_id = ${org} and measure = ${id} and not deleted`),
  nameTaken: (await one(tx, sql`select count(*) as n from risk_measure where org_id = ${org} and risk_event = ${riskEvent} and description = ${description} and id <> ${id} and not deleted`)) > 0,
})

export const hasAnotherPlan = async (tx: Tx, org: Id, id: Id, measure: Id): Promise<boolean> =>
  (await one(tx, sql`select count(*) as n from inspection_plan where org_id = ${org} and measure = ${measure} and id <> ${id} and not deleted`)) > 0
