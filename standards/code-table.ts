import { z } from 'zod'
import { type Confidence, type Verification, verificationOf } from './confidence.ts'

export interface CodeRow {
  readonly code: string
  readonly label: string
  /** Code in the table one level up. */
  readonly parent?: string
  /** Other words that workbooks use for the same thing. */
  readonly aliases?: readonly string[]
  readonly colour?: '红' | '橙' | '黄' | '蓝'
}

export interface CodeTable<Row extends CodeRow = CodeRow> {
  /** The field of the exchange, or our own word where nothing is exchanged. */
  readonly name: string
  readonly title: string
  readonly source: string
  readonly confidence: Confidence
  readonly rows: readonly [Row, ...Row[]]
  readonly note?: string
}

export type CodeOf<Table extends CodeTable> = Table['rows'][number]['code']

export const defineCodeTable = <const Table extends CodeTable>(table: Table): Table => table

export const codeTableStatus = (table: CodeTable): Verification => verificationOf(table.confidence)

/** What a person reads. A code that the table does not know is shown as such, never hidden. */
export const labelOf = (table: CodeTable, code: string): string =>
  table.rows.find((row) => row.code === code)?.label ?? `未知代码（${code}）`

export const codesOf = <Table extends CodeTable>(table: Table): CodeOf<Table>[] =>
  table.rows.map((row) => row.code as CodeOf<Table>)

/** Full width becomes half width, all dashes become `-`, blanks of every kind go. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[\s\u200b\ufeff]/gu, '')

const names = (row: CodeRow): string[] => [row.label, ...(row.aliases ?? [])].map(plain)

/** `工程技术`, `1工程技术`, `1-工程技术`, `1、工程技术`, `工程技术(1)` say the same. */
const says = (row: CodeRow, text: string): boolean =>
  names(row).some(
    (name) =>
      text === name ||
      text === `${name}(${row.code})` ||
      (text.startsWith(row.code) && text.endsWith(name) && /^[-.、:_]?$/u.test(text.slice(row.code.length, -name.length))),
  )

/**
 * Reads a code from a workbook's cell: full-width digits, blanks around, or the label in its place.
 * A label that several rows bear (其他) needs `parent` to be told apart; without it nothing is guessed.
 */
export const codeOf = <Table extends CodeTable>(
  table: Table,
  textOrCode: string | number,
  parent?: string,
): CodeOf<Table> | undefined => {
  const text = plain(String(textOrCode))
  const exact = table.rows.find((row) => row.code === text)
  const candidates = exact === undefined ? table.rows.filter((row) => says(row, text)) : [exact]
  const fitting = candidates.filter((row) => parent === undefined || row.parent === undefined || row.parent === parent)
  return fitting.length === 1 ? (fitting[0]?.code as CodeOf<Table>) : undefined
}

/** The codes as a zod enum, for contracts; its refusal lists what may be filled in. */
export const codeSchema = <Table extends CodeTable>(table: Table) =>
  z.enum(codesOf(table), { error: `“${table.title}”只能填：${table.rows.map((row) => (row.code === row.label ? row.code : `${row.code} ${row.label}`)).join('、')}` })
