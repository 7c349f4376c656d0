import type { CodeTable } from '@anlan/standards/code-table'

/** A code table as a form shows it: words by code. */
export const wordsOf = (table: CodeTable): Readonly<Record<string, string>> =>
  Object.fromEntries(table.rows.map(({ code, label }) => [code, label]))
