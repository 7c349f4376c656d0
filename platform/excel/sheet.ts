import type { z } from 'zod'
import type { QueryKind } from '@anlan/kernel/endpoint'
import type { CellContent } from './safe-cell.ts'

/** A list as a workbook: what its page shows, asked as the page is. */
export interface Sheet {
  /** `house.export-things`, served at `/api/orgs/{org}/house/export-things` with the query's own input. */
  readonly name: string
  readonly title: string
  readonly query: QueryKind
  readonly columns: readonly { readonly header: string; readonly width?: number; readonly cell: (row: never) => CellContent }[]
}

type RowOf<Output extends z.ZodType> = z.output<Output> extends { rows: (infer Row)[] } ? Row : never

/** Types are checked where it is made, erased where it is kept. */
export const defineSheet = <I extends z.ZodType, O extends z.ZodType>(
  query: QueryKind<I, O>,
  it: { readonly name: string; readonly title: string; readonly columns: readonly (readonly [header: string, cell: (row: RowOf<O>) => CellContent, width?: number])[] },
): Sheet => ({
  name: it.name,
  title: it.title,
  query,
  columns: it.columns.map(([header, cell, width]) => ({ header, cell: cell as Sheet['columns'][number]['cell'], ...(width === undefined ? {} : { width }) })),
})
