import { codeOf, type CodeOf, type CodeTable } from '@anlan/standards/code-table'
import { headerOf, type RegisterKey } from './register-columns.ts'

/** What is wrong with a cell. */
export interface CellFault {
  readonly key: RegisterKey
  readonly message: string
  readonly advice?: string
}

/** Plain text by key, as a person sees it; '' where the cell is empty or the column is not there. */
export type Cells = Readonly<Record<string, string>>

export interface CellReader {
  readonly faults: CellFault[]
  fault(key: RegisterKey, message: string, advice?: string): null
  /** '' when it is empty. */
  text(key: RegisterKey, longest: number): string
  /** Faulty when it is empty. */
  words(key: RegisterKey, longest: number): string | null
  code<Table extends CodeTable>(key: RegisterKey, table: Table, parent?: string): CodeOf<Table> | null
  /** `null` when it is empty or no number; only the latter is a fault. */
  number(key: RegisterKey): number | null
  /** `HH:mm`; takes 8:00, 08:00:00 and the fraction of a day that a workbook keeps. */
  clock(key: RegisterKey): string | null
}

const DATE_MADE_BY_EXCEL = /^\d{4}-\d{2}-\d{2}/
const CYCLE_ADVICE: Readonly<Record<string, string>> = { 周: '一周请填 7 天', 季: '一季请填 3 月', 季度: '一季请填 3 月', 半年: '半年请填 6 月' }

const adviceFor = (table: CodeTable, text: string): string => {
  if (DATE_MADE_BY_EXCEL.test(text)) return '单元格被当成了日期，请把单元格格式改为文本后重新填写'
  return CYCLE_ADVICE[text] ?? `只能填：${table.rows.map(({ code, label }) => (code === label ? code : `${code} ${label}`)).join('、')}`
}

/** A fraction of a day, as workbooks keep a time that was never given a format. */
const fractionClock = (text: string): string | null => {
  const minutes = Math.round(Number(text) * 24 * 60)
  if (!/^0?\.\d+$/.test(text) || minutes >= 24 * 60) return null
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

export const readCells = (cells: Cells): CellReader => {
  const faults: CellFault[] = []
  const at = (key: RegisterKey): string => cells[key] ?? ''
  const fault: CellReader['fault'] = (key, message, advice) => {
    faults.push({ key, message, ...(advice === undefined ? {} : { advice }) })
    return null
  }
  const text: CellReader['text'] = (key, longest) => {
    const found = at(key)
    if (found.length > longest) fault(key, `最多 ${longest} 个字，现有 ${found.length} 个字`)
    return found
  }
  return {
    faults,
    fault,
    text,
    words: (key, longest) => (at(key) === '' ? fault(key, `“${headerOf(key)}”没有填写`) : text(key, longest)),
    code: (key, table, parent) => {
      const said = at(key)
      if (said === '') return fault(key, `“${headerOf(key)}”没有填写`)
      const code = codeOf(table, said, parent)
      if (code !== undefined) return code
      if (parent !== undefined && codeOf(table, said) !== undefined) return fault(key, `“${said}”不属于本行的管控措施分类1`, '请改正分类1 或分类2')
      return fault(key, `“${said}”不是${table.title}的代码`, adviceFor(table, said))
    },
    number: (key) => {
      const said = at(key)
      if (said === '') return null
      return /^-?\d+(\.\d+)?$/.test(said) ? Number(said) : fault(key, `“${said}”不是数字`, '请只填数字')
    },
    clock: (key) => {
      const said = at(key)
      if (said === '') return null
      const parts = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(said)
      const hour = Number(parts?.[1])
      if (parts !== null && hour < 24 && Number(parts[2]) < 60) return `${String(hour).padStart(2, '0')}:${parts[2]}`
      return fractionClock(said) ?? fault(key, `“${said}”不是时间`, '请填 时:分，例如 8:00')
    },
  }
}
