import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { CommandKind, QueryKind } from '@anlan/kernel/endpoint'
import type { Role } from '@anlan/kernel/role'
import type { Option } from '../form/field-kinds.ts'

/** The part of its output that a list needs. `total` counts all that match, not this window. */
export interface ListAnswer<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

export interface Column<Row> {
  readonly key: string
  readonly title: string
  /** Pixels; a column without it shares what is left. */
  readonly width?: number
  readonly align?: 'left' | 'right'
  /** The row's own value of `key` when left out. */
  readonly show?: (row: Row) => ReactNode
  readonly sortable?: boolean
  /** Not shown until chosen. */
  readonly extra?: boolean
}

export interface Filter {
  /** The name in the query's input and in the address. */
  readonly key: string
  readonly title: string
  readonly kind: 'text' | 'select' | 'date'
  readonly options?: readonly Option[]
}

export interface BulkAction<Row> {
  readonly title: string
  readonly may: readonly Role[]
  /** Sent once per row, in order, with progress; refused rows are told one by one. */
  readonly command: CommandKind
  readonly input: (row: Row) => unknown
  /** Whether this row can take part. */
  readonly fits?: (row: Row) => boolean
  /** Whom it will tell; asked before it starts. */
  readonly tells?: string
  readonly danger?: boolean
}

export interface ListDeclaration<Row = never> {
  readonly query: QueryKind
  readonly title: string
  readonly noun: string
  readonly rowKey: (row: Row) => string
  readonly columns: readonly Column<Row>[]
  readonly filters?: readonly Filter[]
  /** `key` or `-key`. */
  readonly sort?: string
  /** Where enter or a click on a row leads, within the org. */
  readonly open?: (row: Row) => string
  readonly bulk?: readonly BulkAction<Row>[]
  /** Always added to the input. */
  readonly fixed?: Readonly<Record<string, unknown>>
  /** A query's address that downloads what is seen; gets the same filters. `name` as in `house.export-dangers`. */
  readonly exports?: { readonly name: string; readonly title: string }
  readonly empty?: { readonly title: string; readonly hint?: string }
  readonly listens?: readonly string[]
}

type RowOf<O extends z.ZodType> = z.output<O> extends ListAnswer<infer Row> ? Row : never

/** A list page as data, typed by its query's rows. */
export const defineList = <I extends z.ZodType, O extends z.ZodType<ListAnswer<unknown>>>(
  query: QueryKind<I, O>,
  it: Omit<ListDeclaration<RowOf<O>>, 'query'>,
): ListDeclaration<RowOf<O>> => ({ ...it, query })
