import type { z } from 'zod'
import type { QueryKind } from '@anlan/kernel/endpoint'
import type { Instant, PlantDay } from '@anlan/kernel/time'
import type { Scope } from '@anlan/platform/module/scope'

export interface Period {
  readonly from: PlantDay
  readonly to: PlantDay
  /** The days as moments: from the first midnight to before the last. */
  readonly since: Instant
  readonly until: Instant
}

export interface SectionTable {
  readonly columns: readonly { readonly header: string; readonly width?: number }[]
  readonly rows: readonly (readonly string[])[]
}

/** One part of a ledger: a table that stands in the paper and in the workbook alike. */
export interface LedgerSection {
  readonly key: string
  readonly title: string
  readonly group: string
  readonly gather: (scope: Scope, period: Period) => Promise<SectionTable>
}

export interface LedgerColumn<Row> {
  readonly header: string
  /** PDF points on a landscape page of 746. */
  readonly width?: number
  readonly cell: (row: Row) => string | number | null | undefined
}

/** The table of rows by columns; what is not known stays empty. */
export const tableOf = <Row>(columns: readonly LedgerColumn<Row>[], rows: readonly Row[]): SectionTable => ({
  columns: columns.map(({ header, width }) => ({ header, ...(width === undefined ? {} : { width }) })),
  rows: rows.map((row) => columns.map(({ cell }) => String(cell(row) ?? ''))),
})

const PAGE = 500

type RowOf<O extends z.ZodType> = z.output<O> extends { rows: (infer Row)[] } ? Row : never

/** Every page of a list of another house. What the query refuses is an empty list: the house is not there, or knows nothing. */
export const allOf = async <I extends z.ZodType, O extends z.ZodType>(scope: Scope, query: QueryKind<I, O>, input: Omit<z.input<I> & object, 'offset' | 'limit'>): Promise<RowOf<O>[]> => {
  const rows: RowOf<O>[] = []
  for (;;) {
    const page = await scope.ask(query, { ...input, offset: rows.length, limit: PAGE } as z.input<I>)
    if (!page.accepted) return rows
    const found = (page.value as { rows: RowOf<O>[] }).rows
    rows.push(...found)
    if (found.length < PAGE) return rows
  }
}
