import type { Fault } from './field.ts'
import type { CheckedRow, GoodRow } from './row.ts'
import type { Parent, Table, TableName } from './table.ts'

/** What the station holds that a batch must fit. */
export interface Facts {
  readonly held: ReadonlyMap<string, { readonly updateDate: number; readonly digest: string }>
  /** By table, then id: is it deleted? */
  readonly parents: ReadonlyMap<TableName, ReadonlyMap<string, boolean>>
  /** How many children that are not deleted hang on an id. */
  readonly children: ReadonlyMap<string, number>
}

export type Judged =
  | { readonly outcome: 'stored' | 'unchanged' | 'outdated'; readonly good: GoodRow }
  | { readonly outcome: 'refused'; readonly faults: readonly Fault[] }

/** The ids by which a row names its parents of one kind. */
export const parentIds = ({ field, each }: Parent, { columns }: GoodRow): string[] => {
  const value = columns[field]
  if (typeof value !== 'string') return []
  return each === undefined ? [value] : (JSON.parse(value) as Readonly<Record<string, string>>[]).flatMap((it) => it[each] ?? [])
}

const parentFaults = (table: Table, row: GoodRow, facts: Facts): Fault[] =>
  table.parents.flatMap((parent) =>
    parentIds(parent, row).flatMap((id): Fault[] => {
      const { field, table: above, must } = parent
      const deleted = facts.parents.get(above)?.get(id)
      const title = table.fields.find((it) => it.name === field)?.title ?? ''
      if (deleted === undefined) return [{ field, title, msg: '父级数据不存在，请先上报父级' }]
      return deleted && must === 'alive' ? [{ field, title, msg: '父级数据已删除' }] : []
    }),
  )

const childFaults = ({ children }: Table, row: GoodRow, facts: Facts): Fault[] => {
  const count = facts.children.get(row.id) ?? 0
  if (children === undefined || count === 0) return []
  return [{ field: 'deleted', title: '删除状态', msg: `下面还有 ${count} 条未删除的${children.title}，请先删除它们` }]
}

/**
 * Judges a batch, in its order, against what is held. A version that is older or already here is taken without effect
 * before its parents are looked at, so that sending again never turns a yes into a no.
 */
export const judgeBatch = (table: Table, rows: readonly CheckedRow[], facts: Facts): Judged[] => {
  const held = new Map(facts.held)
  return rows.map((row): Judged => {
    if (row.good === undefined) return { outcome: 'refused', faults: row.faults }
    const { good } = row
    const before = held.get(good.id)
    if (before !== undefined && good.updateDate < before.updateDate) return { outcome: 'outdated', good }
    if (before !== undefined && good.digest === before.digest) return { outcome: 'unchanged', good }
    const faults = good.deleted ? childFaults(table, good, facts) : parentFaults(table, good, facts)
    if (faults.length > 0) return { outcome: 'refused', faults }
    held.set(good.id, { updateDate: good.updateDate, digest: good.digest })
    return { outcome: 'stored', good }
  })
}
