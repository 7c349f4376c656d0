import { identity, text, type Row } from './field.ts'
import { pdf, WORK_NAMES } from './special-work-fields.ts'
import { table } from './table.ts'
import { readPhoto } from './photo.ts'

/** The electronic permit itself; the standard has no table for it. */
export const aqWorkTicketFile = table({
  name: 'aq3064_work_ticket_file',
  title: '作业票文件',
  names: WORK_NAMES,
  headline: 'FILE_NAME',
  own: [
    identity('TICKET_ID', '作业票主键'),
    text('FILE_NAME', '文件名', 200),
    text('FILE_DIGEST', '文件校验值', 64),
    pdf('FILE_CONTENT', '文件正文'),
  ],
  parents: [{ field: 'TICKET_ID', table: 'aq3064_work_ticket', must: 'known' }],
  together: (row: Row) => (readPhoto(String(row.FILE_CONTENT)).digest === row.FILE_DIGEST ? [] : [{ field: 'FILE_DIGEST', title: '文件校验值', msg: '与文件正文的 SHA-256 不一致' }]),
})
