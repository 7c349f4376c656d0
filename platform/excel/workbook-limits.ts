import { type Decision, refuse } from '@anlan/kernel/decision'
import type { ZipLimits } from '../files/zip.ts'

const MEGABYTE = 1024 * 1024

/** What one workbook may cost us. A register of 5,000 measures with 30 columns is about 2 MB and 150,000 cells. */
export const WORKBOOK_BYTES = 30 * MEGABYTE
export const WORKBOOK_ZIP: ZipLimits = { entries: 2_000, inflated: 200 * MEGABYTE, ratio: 120, ratioFrom: 20 * MEGABYTE }
export const MOST_CELLS = 600_000
export const MOST_ROWS = 50_000
export const MOST_COLUMNS = 300
/** Cells covered by merges and names, each of which the reader would make one by one. */
export const MOST_COVERED = 500_000
const SHEET_ROWS = 1_048_576
/** Longer than any tag with the text after it: a cell holds 32,767 signs. */
const LONGEST_PIECE = 512 * 1024

const OVERSIZED = refuse(
  'workbook-too-many-cells',
  `工作簿的单元格超过 ${MOST_CELLS / 10_000} 万个。请删除多余的工作表，选中数据以下的空白行、以右的空白列并删除（清除格式），保存后重新上传`,
)
const COVERED = refuse('workbook-merges', '工作簿中有覆盖整行、整列的合并单元格或名称。请取消这些合并、在“公式 - 名称管理器”中删除多余名称，保存后重新上传')
const BROKEN = refuse('workbook-broken', '工作簿已损坏，不能读取。请用 WPS 或 Excel 打开后另存为新的 .xlsx 文件再上传')

const columnNumber = (letters: string): number => Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

const areaOf = (reference: string): number => {
  const corners = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (corners === null) return 1
  const [, left = 'A', top, right = 'A', bottom] = corners
  return (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1)
}

export interface SheetCount {
  /** Feeds the next unpacked bytes of an entry; a refusal when the workbook costs too much. */
  watch(name: string, chunk: Buffer): Decision<never> | undefined
  /** Cells covered by drop-down lists and checks, which only a copy with formatting needs. */
  validated(): number
}

/** Counts what the reader would build, on the raw text, before it builds anything. */
export const countSheets = (): SheetCount => {
  let entry = ''
  let rest = ''
  let cells = 0
  let covered = 0
  let validated = 0

  const tag = (text: string): Decision<never> | undefined => {
    if (text.startsWith('<c ') || text.startsWith('<c>')) return ++cells > MOST_CELLS ? OVERSIZED : undefined
    if (text.startsWith('<row')) {
      const row = /\sr\s*=\s*["']([^"']*)["']/.exec(text)
      return row !== null && !(Number(row[1]) <= SHEET_ROWS) ? BROKEN : undefined
    }
    if (text.startsWith('<mergeCell ')) {
      const reference = /\sref\s*=\s*["']([A-Z\d:]+)["']/.exec(text)?.[1]
      if (reference === undefined) return BROKEN
      covered += areaOf(reference)
    } else if (text.startsWith('<definedName ')) {
      for (const [reference] of text.matchAll(/\$[A-Z]{1,3}\$\d{1,7}:\$[A-Z]{1,3}\$\d{1,7}/g)) covered += areaOf(reference)
    } else if (text.startsWith('<dataValidation ')) {
      for (const reference of (/\ssqref\s*=\s*["']([^"']*)["']/.exec(text)?.[1] ?? '').split(/\s+/)) validated += areaOf(reference)
    }
    return covered > MOST_COVERED ? COVERED : undefined
  }

  return {
    validated: () => validated,
    watch: (name, chunk) => {
      if (!name.includes('xl/worksheets/') && !name.endsWith('xl/workbook.xml')) return undefined
      if (name !== entry) rest = ''
      entry = name
      const pieces = (rest + chunk.toString('latin1')).split('<')
      rest = `<${pieces.pop() ?? ''}`
      if (rest.length > LONGEST_PIECE) return BROKEN
      for (const piece of pieces) {
        const seen = tag(`<${piece}`)
        if (seen !== undefined) return seen
      }
      return undefined
    },
  }
}
