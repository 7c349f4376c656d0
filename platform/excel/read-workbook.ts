import { readFile, stat } from 'node:fs/promises'
import type { Workbook } from 'exceljs'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import { lookIntoZip } from '../files/zip.ts'
import { withoutEntries } from './lean-zip.ts'
import { newWorkbook } from './quick-merges.ts'
import { countSheets, WORKBOOK_BYTES, WORKBOOK_ZIP } from './workbook-limits.ts'

export interface OpenWorkbook {
  /** Values only: no pictures, comments, checks or conditional formats. */
  readonly workbook: Workbook
  /** The bytes it came from. */
  readonly source: Buffer
  /** Cells covered by drop-down lists and checks. */
  readonly validated: number
}

const MEGABYTE = 1024 * 1024
const SAVE_AS = '请用 WPS 或 Excel 打开，选择“另存为”，类型选“Excel 工作簿（*.xlsx）”后重新上传'
const TOO_LARGE = refuse('workbook-too-large', `工作簿超过 ${WORKBOOK_BYTES / MEGABYTE} MB，请删除图片和多余的工作表，或拆成几个文件后上传`)
const BROKEN = refuse('workbook-broken', `工作簿已损坏，不能读取。${SAVE_AS}`)

/** Why these bytes cannot be an .xlsx, by what they are instead. */
const notXlsx = (bytes: Buffer): Decision<never> | undefined => {
  if (bytes.length === 0) return refuse('workbook-empty', '文件是空的，请重新选择')
  if (bytes.length > WORKBOOK_BYTES) return TOO_LARGE
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return undefined
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? refuse('workbook-encrypted', '工作簿设有打开密码，不能读取。请在 WPS 或 Excel 中取消打开密码并保存后重新上传')
      : refuse('workbook-xls', `这是旧版 Excel 文件（.xls）。${SAVE_AS}`)
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return refuse('workbook-type', '这是 PDF 文件，不是 Excel 工作簿，请选择 .xlsx 文件')
  // A table kept as text, by CSV or by a web page that calls itself a workbook, holds no zero byte in a text encoding.
  if (!bytes.subarray(0, 4_096).includes(0)) return refuse('workbook-csv', `文件内容是文本（如 CSV），只是扩展名为 .xlsx。${SAVE_AS}`)
  return refuse('workbook-type', `文件不是 Excel 工作簿。${SAVE_AS}`)
}

/** What only a copy with formatting needs, and where other programs' files most often trip the reader. */
const BESIDE_VALUES = /^\/?xl\/(worksheets\/_rels|drawings|comments|media|charts|theme|tables|pivot|externalLinks|printerSettings|threadedComments)/
const BESIDE_CELLS = ['hyperlinks', 'dataValidations', 'conditionalFormatting', 'drawing', 'legacyDrawing', 'picture', 'tableParts', 'extLst']

export const loadWorkbook = async (bytes: Buffer, ignoreNodes: string[]): Promise<Workbook> => {
  const workbook = newWorkbook()
  const plain = new Uint8Array(bytes)
  await workbook.xlsx.load(plain.buffer as never, { ignoreNodes })
  return workbook
}

/** Loads the values of a workbook that has passed the guards. */
export const loadValues = (source: Buffer): Promise<Workbook> =>
  loadWorkbook(withoutEntries(source, (name) => BESIDE_VALUES.test(name)) ?? source, BESIDE_CELLS)

/**
 * Opens somebody's workbook. Whatever is wrong with it is a refusal that says what to do; the reader, which unpacks
 * into memory, sees only what has been counted.
 */
export const readWorkbook = async (from: string | Buffer): Promise<Decision<OpenWorkbook>> => {
  if (typeof from === 'string' && (await stat(from)).size > WORKBOOK_BYTES) return TOO_LARGE
  const source = typeof from === 'string' ? await readFile(from) : from
  const wrong = notXlsx(source)
  if (wrong !== undefined) return wrong
  const count = countSheets()
  const look = await lookIntoZip(source, WORKBOOK_ZIP, count.watch)
  if (!look.accepted) return look.refusal.code === 'zip-broken' ? BROKEN : look
  const { names } = look.value
  if (names.some((name) => name.endsWith('xl/workbook.bin'))) return refuse('workbook-xlsb', `这是二进制工作簿（.xlsb）。${SAVE_AS}`)
  if (!names.some((name) => name.endsWith('xl/workbook.xml'))) return refuse('workbook-type', `文件是压缩包或其他文档，不是 Excel 工作簿。${SAVE_AS}`)
  try {
    const workbook = await loadValues(source)
    return workbook.worksheets.length === 0 ? BROKEN : accept({ workbook, source, validated: count.validated() })
  } catch {
    return BROKEN
  }
}
