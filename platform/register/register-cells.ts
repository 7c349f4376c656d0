import type { RegisterField } from '@anlan/kernel/register'
import type { CellContent } from '../excel/safe-cell.ts'

/** How a field is written by hand in a workbook, and back. */

const LIST = /[、,，;；\n]/

const codeOf = ({ options }: RegisterField, text: string): string =>
  Object.entries(options).find(([code, title]) => title === text || code === text)?.[0] ?? text

/** 2026/1/2, 2026.1.2, 2026年1月2日 and 20260102 are days too; anything else is left for the schema to refuse. */
const dayOf = (text: string): string => {
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?: 00:00(?::00)?)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (parts === null) return text
  const [, year = '', month = '', day = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const YES = ['是', '有', '√', 'TRUE', 'true', 'Y', 'y', '1']
const NO = ['否', '无', '×', 'FALSE', 'false', 'N', 'n', '0']

/** What a cell says, for the schema to judge. An empty cell says nothing. */
export const fromCell = (field: RegisterField, text: string): unknown => {
  if (text === '') return undefined
  switch (field.kind) {
    case 'number':
      return /^[+-]?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : text
    case 'boolean':
      return YES.includes(text) ? true : NO.includes(text) ? false : text
    case 'choice':
      return codeOf(field, text)
    case 'day':
      return dayOf(text)
    case 'list':
      return text
        .split(LIST)
        .map((it) => codeOf(field, it.trim()))
        .filter((it) => it !== '')
    case 'text':
      return text
  }
}

export const toCell = (field: RegisterField, value: unknown): CellContent => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean' || typeof value === 'number') return value
  if (Array.isArray(value)) return value.map((it) => field.options[String(it)] ?? String(it)).join('、')
  return field.options[String(value)] ?? String(value)
}
