import type { Content } from 'pdfmake/interfaces.js'
import type { z } from 'zod'
import type { CommandKind, QueryKind } from '@anlan/kernel/endpoint'
import type { Instant } from '@anlan/kernel/time'

/** Who prints, when, and where the system stands: what a paper says besides its facts. */
export interface Printing {
  readonly at: Instant
  readonly by: string
  /** Of this installation as the asker sees it, for codes that lead back: `https://…`. */
  readonly address: string
}

/** What a query answers, as a PDF. */
export interface Paper {
  /** `house.print-things`, served at `/api/orgs/{org}/house/print-things` with the query's own input. */
  readonly name: string
  readonly title: string
  readonly query: QueryKind
  /** Ordered in the name of whoever prints, with the query's own input, when the paper is made and before it is handed over. */
  readonly noted?: CommandKind
  readonly landscape?: boolean
  readonly cover?: boolean
  readonly compose: (output: never, printing: Printing) => Content[]
}

/** Types are checked where it is made, erased where it is kept. Roles and org are those of the query. */
export const definePaper = <I extends z.ZodType, O extends z.ZodType>(
  query: QueryKind<I, O>,
  it: Omit<Paper, 'query' | 'compose'> & { readonly compose: (output: z.output<O>, printing: Printing) => Content[] },
): Paper => ({ ...it, query, compose: it.compose as Paper['compose'] })
