import type { Cell, CellValue } from 'exceljs'

/** Letters, digits and blanks that input methods make wide; Chinese punctuation is left as written. */
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000\u00a0\u2002-\u200a\u202f]/g
/** Wide marks are narrowed too where all of the text is a number, a day, a code. */
const CODE = /^[\w\s.\-/:+%#(),]*$/
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g

export const normalText = (text: string): string => {
  const narrow = text.replace(INVISIBLE, '').replace(WIDE, (sign) => sign.normalize('NFKC'))
  const whole = narrow.normalize('NFKC')
  return (CODE.test(whole) ? whole : narrow)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** The workbook's clock has no zone: what it shows is what was meant. */
const dateText = (date: Date): string => {
  if (!Number.isFinite(date.getTime())) return ''
  const [day = '', time = ''] = date.toISOString().split('T')
  const seconds = time.slice(0, 8)
  if (day < '1900-01-01') return seconds.slice(0, 5)
  return seconds === '00:00:00' ? day : `${day} ${seconds}`
}

/** 15 digits are all that a workbook holds; 0.1 + 0.2 reads 0.3. A format of zeros is part of a code: 007. */
const numberText = (value: number, format: string | undefined): string => {
  const text = String(Number(value.toPrecision(15)))
  return format !== undefined && /^0{2,}$/.test(format) && /^\d+$/.test(text) ? text.padStart(format.length, '0') : text
}

const valueText = (value: CellValue | undefined, format: string | undefined): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return numberText(value, format)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (value instanceof Date) return dateText(value)
  if ('richText' in value) return value.richText.map((part) => part.text).join('')
  if ('error' in value) return value.error
  if ('hyperlink' in value) return valueText(value.text as CellValue, format)
  return valueText(value.result as CellValue, format)
}

/** An apostrophe before a formula sign is how our exports keep text from being calculated; coming back it is no content. */
const withoutGuard = (text: string): string => text.replace(/^'(?=[=+\-@＝＋－＠\t\r\n])/, '')

/** What a person sees in the cell, as plain text; a merged cell shows what its first cell holds. */
export const cellText = (cell: Cell): string => {
  const { value, numFmt } = cell.isMerged ? cell.master : cell
  return normalText(withoutGuard(valueText(value, numFmt)))
}
