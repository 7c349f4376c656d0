import type { Cell } from 'exceljs'

export type CellContent = string | number | boolean | null | undefined

/** Signs with which a spreadsheet, or the CSV it is saved as, begins to calculate; the wide ones count in Chinese editions. */
const STARTS_FORMULA = /^[=+\-@＝＋－＠\t\r\n]/
/** XML 1.0 has no place for control characters but these three; 32,767 is the most that a cell holds. */
const NOT_XML = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu
const MOST = 32_767

/** Text that stays text: what would be calculated gets a leading apostrophe. */
export const safeText = (text: string): string => {
  const clean = text.toWellFormed().replace(NOT_XML, '')
  return (STARTS_FORMULA.test(clean) ? `'${clean}` : clean).slice(0, MOST)
}

/** Writes content as what it is; text is marked as text, so that 007 and 2026-1-1 stay as they are. */
export const putCell = (cell: Cell, content: CellContent): void => {
  if (content === null || content === undefined || content === '') return
  if (typeof content === 'number' && Number.isFinite(content)) cell.value = content
  else if (typeof content === 'boolean') cell.value = content ? '是' : '否'
  else {
    cell.value = safeText(String(content))
    cell.numFmt = '@'
  }
}
