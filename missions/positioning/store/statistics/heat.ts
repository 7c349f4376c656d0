import type { Id } from '@anlan/kernel/id'
import type { Instant } from '@anlan/kernel/time'
import { sql, type Tx } from '@anlan/platform/database/database'
import { addReadable, packCells } from '../../rules/heat/cell-codec.ts'
import type { CellTime } from '../../rules/heat/cells.ts'
import { partOf } from '../../rules/heat/day-parts.ts'
import type { HeatSheet } from '../../rules/heat/heat-sheet.ts'

interface SheetRow {
  readonly plan: string
  readonly floor: number
  readonly class: string
  readonly body: Buffer
}

/** The part of the day in which an hour lies, summed anew of its hours. */
const savePart = async (tx: Tx, org: Id, hour: Instant): Promise<void> => {
  const { from, to } = partOf(hour)
  const rows = await tx.many(sql<SheetRow>`select plan, floor, class, body from heat_hour where org_id = ${org} and hour >= ${from} and hour < ${to}`)
  await tx.run(sql`delete from heat_part where org_id = ${org} and part = ${from}`)
  for (const [first, ...others] of Map.groupBy(rows, (row) => `${row.floor} ${row.class} ${row.plan}`).values() as Iterable<[SheetRow, ...SheetRow[]]>) {
    const cells = new Map<number, CellTime>()
    // An hour that is damaged is counted anew by whoever finds it; it must not keep the others back.
    for (const { body } of [first, ...others]) addReadable(cells, body)
    await tx.run(sql`insert into heat_part (org_id, plan, part, floor, class, body) values (${org}, ${first.plan}, ${from}, ${first.floor}, ${first.class}, ${Buffer.from(packCells(cells))})`)
  }
}

/** An hour's cells take the place of what stood there. */
export const saveHeat = async (tx: Tx, org: Id, hour: Instant, sheets: readonly HeatSheet[]): Promise<void> => {
  await tx.run(sql`delete from heat_hour where org_id = ${org} and hour = ${hour}`)
  for (const { plan, floor, class: kind, cells } of sheets)
    await tx.run(sql`insert into heat_hour (org_id, plan, hour, floor, class, body) values (${org}, ${plan}, ${hour}, ${floor}, ${kind}, ${Buffer.from(packCells(cells))})`)
  await savePart(tx, org, hour)
}

export interface HeatFilter {
  readonly plan: string
  /** Beginnings of whole parts of days, and of single hours. */
  readonly parts: readonly Instant[]
  readonly hours: readonly Instant[]
  readonly floor?: number | undefined
  readonly class: readonly string[]
}

/** Packed cells with the moment at which their part or hour begins. */
export const heatOf = (tx: Tx, org: Id, { plan, parts, hours, floor, class: kinds }: HeatFilter): Promise<{ at: Instant; body: Buffer }[]> => {
  const matching = sql`org_id = ${org} and plan = ${plan} ${floor === undefined ? sql`` : sql`and floor = ${floor}`} ${kinds.length === 0 ? sql`` : sql`and class = any(${[...kinds]})`}`
  return tx.many(sql<{ at: Instant; body: Buffer }>`select part as at, body from heat_part where ${matching} and part = any(${[...parts]}::bigint[])
    union all select hour as at, body from heat_hour where ${matching} and hour = any(${[...hours]}::bigint[])`)
}

/** Floors on which anybody was seen. */
export const floorsOf = async (tx: Tx, org: Id, { plan, parts, hours }: HeatFilter): Promise<number[]> =>
  (await tx.many(sql<{ floor: number }>`select floor from heat_part where org_id = ${org} and plan = ${plan} and part = any(${[...parts]}::bigint[])
    union select floor from heat_hour where org_id = ${org} and plan = ${plan} and hour = any(${[...hours]}::bigint[]) order by floor`)).map(({ floor }) => floor)
