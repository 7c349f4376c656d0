import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { beijingStamp, type Instant } from '@anlan/kernel/time'

/** Rows of a national form: a line is twelve parts wide, and each cell takes some of them. */
export const PARTS = 12
const LETTER = 7.5

export interface FormCell {
  readonly span: number
  readonly content: Content
}
const wide = (span: number, content: Content): FormCell => ({ span, content })

/** The printed word before a blank, in the middle of its cell. */
export const label = (text: string, span = 2): FormCell => wide(span, { text, alignment: 'center' })
export const value = (text: string, span: number): FormCell => wide(span, { text: text === '' ? ' ' : text })
export const cell = (content: Content, span: number): FormCell => wide(span, content)

const lineOf = (cells: readonly FormCell[]): TableCell[] => cells.flatMap(({ span, content }): TableCell[] => [{ ...(content as object), colSpan: span } as TableCell, ...Array.from({ length: span - 1 }, (): TableCell => '')])

/** Lines that stand flush below those before them. */
export const block = (lines: readonly (readonly FormCell[])[], more: object = {}): Content => ({
  table: { widths: Array.from({ length: PARTS }, () => '*'), dontBreakRows: true, body: lines.map(lineOf) },
  layout: 'form', fontSize: LETTER, lineHeight: 1, margin: [0, -0.6, 0, 0], ...more,
})

/** A block with columns of its own. */
export const grid = (widths: readonly (number | '*')[], rows: readonly (readonly Content[])[], more: object = {}): Content => ({
  table: { widths: [...widths], dontBreakRows: true, body: rows.map((row) => row.map((it) => it as TableCell)) },
  layout: 'form', fontSize: LETTER, lineHeight: 1, margin: [0, -0.6, 0, 0], ...more,
})
export const middle = (text: string): Content => ({ text: text === '' ? ' ' : text, alignment: 'center' })

/** 2026年11月25日10时05分; blanks where nothing is known yet. */
export const momentWords = (at: Instant | null): string => {
  if (at === null) return '　　年　　月　　日　　时　　分'
  const stamp = beijingStamp(at)
  return `${stamp.slice(0, 4)}年${stamp.slice(4, 6)}月${stamp.slice(6, 8)}日${stamp.slice(8, 10)}时${stamp.slice(10, 12)}分`
}
/** 11-25 10:05, where the year is known. */
export const shortMoment = (at: Instant): string => {
  const stamp = beijingStamp(at)
  return `${stamp.slice(4, 6)}-${stamp.slice(6, 8)} ${stamp.slice(8, 10)}:${stamp.slice(10, 12)}`
}

/** As much as its place holds; the rest stands on the annex. */
export const fitted = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 8)}…（全文见附页）`)
