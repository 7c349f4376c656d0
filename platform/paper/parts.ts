import type { Content, TableCell } from 'pdfmake/interfaces.js'

/** Pieces that papers are put together from. Measures are PDF points; a portrait page is 499 wide between its margins. */

export const titleOf = (text: string): Content => ({ text, style: 'title' })
export const headingOf = (text: string): Content => ({ text, style: 'heading', headlineLevel: 1 })
/** Over a table within a chapter. */
export const subheadingOf = (text: string): Content => ({ text, bold: true, margin: [0, 8, 0, 4], headlineLevel: 2 })

export interface PaperColumn<Row> {
  readonly header: string
  /** Points, `*` for a share of what is left, `auto` for as wide as the content. */
  readonly width?: number | '*' | 'auto'
  readonly cell: (row: Row, at: number) => string | number | null
}

/** Drawn by `print-page.ts`; contents are plain data, so that they can travel to the thread that prints. */
const RULED = 'ruled'

/** A ruled table whose head stands again on every page, and on none without a row below it; an empty one says 无. */
export const gridOf = <Row>(columns: readonly PaperColumn<Row>[], rows: readonly Row[]): Content => ({
  table: {
    headerRows: 1,
    keepWithHeaderRows: 1,
    dontBreakRows: true,
    widths: columns.map(({ width }) => width ?? '*'),
    body: [
      columns.map(({ header }): TableCell => ({ text: header, style: 'head' })),
      ...rows.map((row, at) => columns.map(({ cell }): TableCell => ({ text: String(cell(row, at) ?? '') }))),
      ...(rows.length > 0 ? [] : [[{ text: '无', colSpan: columns.length, alignment: 'center' as const }, ...columns.slice(1).map(() => '')]]),
    ],
  },
  layout: RULED,
  fontSize: 9,
})

/** Facts as a ruled form, two beside each other. */
export const factsOf = (facts: readonly (readonly [title: string, value: string])[]): Content => {
  const rows = Array.from({ length: Math.ceil(facts.length / 2) }, (_, n) => facts.slice(n * 2, n * 2 + 2))
  const cells = (it: readonly [string, string] | undefined): TableCell[] => [{ text: it?.[0] ?? '', style: 'head' }, { text: it?.[1] ?? '' }]
  return { table: { widths: [84, '*', 84, '*'], body: rows.map(([one, other]) => [...cells(one), ...cells(other)]) }, layout: RULED, fontSize: 9 }
}

/** Places for hands and seals: 编制、审核、批准 and a day. */
export const signaturesOf = (roles: readonly string[]): Content => ({
  margin: [0, 24, 0, 0],
  columns: roles.map((role) => ({ stack: [{ text: `${role}：`, margin: [0, 0, 0, 24] }, { text: '日期：　　　年　　月　　日', style: 'small' }] })),
  unbreakable: true,
})

/** The first page of a bound paper: what, whose, when, and where the seal goes. */
export const coverOf = (it: { readonly title: string; readonly org: string; readonly period: string; readonly number: string }): Content => ({
  stack: [
    { text: it.number, alignment: 'right', style: 'small', margin: [0, 0, 0, 120] },
    { text: it.org, fontSize: 18, alignment: 'center', margin: [0, 0, 0, 24] },
    { text: it.title, fontSize: 26, bold: true, alignment: 'center', margin: [0, 0, 0, 24] },
    { text: it.period, fontSize: 14, alignment: 'center', margin: [0, 0, 0, 140] },
    signaturesOf(['编制', '审核', '批准']),
    { text: '（单位盖章处）', alignment: 'right', margin: [0, 60, 40, 0], color: '#667174' },
  ],
  pageBreak: 'after',
})

/** A code to be scanned, with its words beside it. */
export const codeOf = (text: string, words: string): Content => ({
  columns: [{ qr: text, fit: 72, width: 84 }, { text: words, style: 'small', margin: [0, 8, 0, 0] }],
  margin: [0, 12, 0, 0],
  unbreakable: true,
})
