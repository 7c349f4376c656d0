import type { Worksheet } from 'exceljs'
import { MOST_COLUMNS } from './workbook-limits.ts'
import { cellText } from './cell-text.ts'

/** A column that is looked for. */
export interface WantedColumn {
  readonly key: string
  readonly header: string
  readonly synonyms?: readonly string[]
  readonly required?: boolean
}

export interface FoundHeader {
  /** The last row of the header; data begins below. */
  readonly row: number
  /** 1-based column numbers by key. */
  readonly columns: Readonly<Record<string, number>>
  /** The last column with a header, 1-based. */
  readonly lastColumn: number
  /** All headers as written. */
  readonly titles: readonly string[]
}

const HEADER_WITHIN = 15
const DEEPEST = 3

const canonical = (text: string): string => text.normalize('NFKC').replace(/[\s*:·、]/g, '').toLowerCase()
/** 管控措施分类1（必填） means 管控措施分类1. */
const withoutRemark = (text: string): string => text.replace(/[([【].*$/, '')

/** The names that a column goes by: all levels read together, or the lowest alone. */
const namesOf = (levels: readonly string[]): string[] => {
  const distinct = levels.filter((text, i) => text !== '' && text !== levels[i - 1])
  const last = distinct.at(-1)
  return last === undefined ? [] : [distinct.join(''), last]
}

const match = (wanted: readonly WantedColumn[], names: readonly (readonly string[])[]): Record<string, number> => {
  const columns: Record<string, number> = {}
  const taken = new Set<number>()
  for (const shorten of [(text: string) => text, withoutRemark])
    for (const { key, header, synonyms = [] } of wanted) {
      if (columns[key] !== undefined) continue
      for (const name of [header, ...synonyms].map(canonical)) {
        const column = names.findIndex((own, i) => !taken.has(i) && own.some((it) => shorten(it) === shorten(name)))
        if (column < 0) continue
        columns[key] = column + 1
        taken.add(column)
        break
      }
    }
  return columns
}

/** Where, within the first 15 rows and over at most three merged lines, most of the wanted headers stand together. */
export const findHeader = (sheet: Worksheet, wanted: readonly WantedColumn[]): FoundHeader | undefined => {
  const width = Math.min(sheet.columnCount, MOST_COLUMNS)
  const height = Math.min(sheet.rowCount, HEADER_WITHIN + DEEPEST)
  const grid = Array.from({ length: height }, (_, r) =>
    Array.from({ length: width }, (_, c) => {
      const cell = sheet.findCell(r + 1, c + 1)
      return cell === undefined ? '' : cellText(cell)
    }),
  )
  let best: FoundHeader | undefined
  let score = 0
  for (let depth = 1; depth <= DEEPEST; depth++)
    for (let top = 0; top + depth <= height && top < HEADER_WITHIN; top++) {
      const levels = Array.from({ length: width }, (_, c) => Array.from({ length: depth }, (_, d) => grid[top + d]?.[c] ?? ''))
      const columns = match(wanted, levels.map((it) => namesOf(it.map(canonical))))
      const matched = Object.keys(columns).length
      if (matched <= score) continue
      score = matched
      const titles = levels.map((it) => namesOf(it)[0] ?? '')
      best = { row: bottomOf(sheet, top + depth, Object.values(columns)), columns, titles, lastColumn: titles.findLastIndex((it) => it !== '') + 1 }
    }
  return best
}

/** A header cell merged downwards takes the rows it covers with it. */
const bottomOf = (sheet: Worksheet, row: number, columns: readonly number[]): number => {
  let bottom = row
  for (const column of columns) {
    const master = sheet.findCell(row, column)?.master
    for (let next = row + 1; next < row + DEEPEST && master !== undefined; next++) {
      if (sheet.findCell(next, column)?.master !== master) break
      bottom = Math.max(bottom, next)
    }
  }
  return bottom
}
