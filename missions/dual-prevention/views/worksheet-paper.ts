import { beijingMinute } from '@anlan/kernel/time'
import { definePaper } from '@anlan/platform/paper/paper'
import { factsOf, gridOf, signaturesOf, titleOf } from '@anlan/platform/paper/parts'
import { labelOf } from '@anlan/standards/code-table'
import { CONTROL_LEVEL, RISK_LEVEL } from '@anlan/standards/code-tables'
import { getWorksheet, type SheetMeasure, type SheetRow, WORKSHEET_KINDS, worksheetLife } from '../contract/worksheet.ts'
import { ROW_WORDS } from '../rules/worksheet/row-words.ts'

const measures = (list: readonly SheetMeasure[]): string =>
  list.map(({ description, controlLevel }, at) => `${list.length > 1 ? `${at + 1}. ` : ''}${description}${controlLevel === null ? '' : `（${labelOf(CONTROL_LEVEL, controlLevel)}）`}`).join('\n')

const parts = (rating: SheetRow['rating']): string => {
  if (rating === null) return ''
  return rating.method === 'LEC' ? `L ${rating.l}\nE ${rating.e}\nC ${rating.c}` : `L ${rating.l}\nS ${rating.s}`
}

const level = (code: string | null): string => (code === null ? '' : labelOf(RISK_LEVEL, code))

/** 作业危害分析表 or 安全检查表分析表, to be signed. */
export const worksheetPaper = definePaper(getWorksheet, {
  name: 'dual-prevention.print-worksheet',
  title: '风险分析表',
  landscape: true,
  compose: ({ orgName, worksheet, unitName, judged }) => {
    const words = ROW_WORDS[worksheet.kind]
    const rows = worksheet.rows.map((row, at) => ({ ...row, judged: judged[at] }))
    return [
      titleOf(`${orgName}${WORKSHEET_KINDS[worksheet.kind]}表`),
      factsOf([
        [words.sheet, worksheet.title], ['风险分析单元', unitName],
        ['区域、位置', worksheet.place], ['状态', worksheetLife.states[worksheet.state]],
        ['编制人', worksheet.author.name], ['分析人员', worksheet.members.map(({ name }) => name).join('、')],
        ['审核人', worksheet.approved === null ? '' : worksheet.approved.name], ['审核时间', worksheet.approved === null ? '' : beijingMinute(worksheet.approved.at)],
      ]),
      { text: '', margin: [0, 4, 0, 4] },
      gridOf(
        [
          { header: '序号', width: 28, cell: (_row: (typeof rows)[number], at) => at + 1 },
          { header: words.subject, width: 90, cell: (row) => row.subject },
          { header: words.hazard, width: 110, cell: (row) => row.hazard },
          { header: words.consequence, width: 90, cell: (row) => row.consequence },
          { header: '现有措施', cell: (row) => measures(row.existing) },
          { header: '评价', width: 36, cell: (row) => parts(row.rating) },
          { header: '风险等级', width: 36, cell: (row) => level(row.judged?.inherent ?? null) },
          { header: '建议新增措施', cell: (row) => measures(row.suggested) },
          { header: '剩余风险', width: 36, cell: (row) => level(row.judged?.residual ?? null) },
        ],
        rows,
      ),
      { text: worksheet.confirmed.length === 0 ? '' : `已确认：${worksheet.confirmed.map(({ name, at }) => `${name}（${beijingMinute(at)}）`).join('、')}`, style: 'small', margin: [0, 8, 0, 0] },
      signaturesOf(['编制', '分析人员', '审核', '批准']),
    ]
  },
})
