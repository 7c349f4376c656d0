import { accept } from '@anlan/kernel/decision'
import { readTable } from '@anlan/platform/excel/read-table'
import { readWorkbook } from '@anlan/platform/excel/read-workbook'
import { openFile } from '@anlan/platform/files/file-store'
import { answer } from '@anlan/platform/module/module'
import { readPeopleFile } from '../contract/keep-person.ts'

const COLUMNS = [
  { key: 'name', header: '姓名', synonyms: ['人员', '人员姓名'], required: true },
  { key: 'department', header: '部门', synonyms: ['所属部门', '车间'] },
  { key: 'post', header: '岗位', synonyms: ['职务', '工种'] },
  { key: 'mobile', header: '手机号', synonyms: ['手机', '联系电话', '电话'] },
] as const

const flat = (text = ''): string => text.replace(/\s+/g, ' ').trim()

export const readPeopleFileView = answer(readPeopleFile, async ({ file }, scope) => {
  const opened = await openFile(scope.dataFolder, scope, file, 'original')
  if (!opened.accepted) return opened
  const workbook = await readWorkbook(opened.value.path)
  if (!workbook.accepted) return workbook
  const table = await readTable(workbook.value, COLUMNS)
  if (!table.accepted) return table
  const lines = [COLUMNS.map(({ header }) => header), ...table.value.rows.map(({ cells }) => COLUMNS.map(({ key }) => flat(cells[key])))]
  return accept({ text: lines.map((cells) => cells.join('\t')).join('\n'), rows: table.value.rows.length })
})
