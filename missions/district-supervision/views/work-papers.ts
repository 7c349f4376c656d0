import { defineSheet } from '@anlan/platform/excel/sheet'
import { definePaper } from '@anlan/platform/paper/paper'
import { gridOf, headingOf, signaturesOf, titleOf } from '@anlan/platform/paper/parts'
import { beijingMinute } from '@anlan/kernel/time'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { PERMIT_STATES } from '../contract/special-work.ts'
import { type CountLine, workCounts, workPermits, workPlans } from '../contract/works.ts'
import { workWords } from '../rules/work-words.ts'

export const workSheets = [
  defineSheet(workCounts, {
    name: 'district-supervision.export-work-counts', title: '特殊作业半月报',
    columns: [
      ['企业', (it) => it.enterpriseName, 30], ['镇街', (it) => it.town ?? '', 14], ['作业类型和级别', (it) => workWords(it), 20], ['预约', (it) => it.plans], ['作业票', (it) => it.permits], ['有预约无票', (it) => it.planOnly], ['有票无预约', (it) => it.permitOnly],
      ['报警', (it) => it.alarms], ['报警代码', (it) => it.codes, 24], ['曾暂停', (it) => it.suspended], ['抽查', (it) => it.checks], ['发现问题', (it) => it.findings], ['已回复', (it) => it.answered],
    ],
  }),
  defineSheet(workPlans, {
    name: 'district-supervision.export-work-plans', title: '作业备案',
    columns: [['企业', (it) => it.enterpriseName, 30], ['申请单位', (it) => it.unit, 20], ['作业单位', (it) => it.workUnit, 20], ['作业内容', (it) => it.content, 40], ['位置', (it) => it.place, 30], ['开始', (it) => beijingMinute(it.from), 18], ['结束', (it) => beijingMinute(it.until), 18], ['类型和级别', (it) => it.works.map(workWords).join('、'), 30], ['紧急', (it) => (it.emergency ? `是：${it.emergencyReason}` : '否'), 24], ['逾期备案', (it) => (it.late ? '是' : '否')], ['作业票', (it) => it.permits]],
  }),
  defineSheet(workPermits, {
    name: 'district-supervision.export-work-permits', title: '作业票抽查',
    columns: [['企业', (it) => it.enterpriseName, 30], ['编号', (it) => it.number, 24], ['类型和级别', (it) => workWords(it), 20], ['状态', (it) => PERMIT_STATES[it.state]], ['申请单位', (it) => it.unit, 20], ['作业单位', (it) => it.workUnits, 24], ['承包商', (it) => (it.contractor ? '是' : '否')], ['位置', (it) => it.place, 30], ['内容', (it) => it.content, 40], ['报警', (it) => it.alarms], ['票面疑点', (it) => it.issues], ['抽查发现', (it) => it.findings ?? '']],
  }),
]

const sum = (rows: readonly CountLine[], of: (it: CountLine) => number): number => rows.reduce((total, row) => total + of(row), 0)
const NUMBERS = [['预约', (it: CountLine) => it.plans], ['作业票', (it: CountLine) => it.permits], ['有预约无票', (it: CountLine) => it.planOnly], ['有票无预约', (it: CountLine) => it.permitOnly], ['报警', (it: CountLine) => it.alarms], ['曾暂停', (it: CountLine) => it.suspended], ['抽查', (it: CountLine) => it.checks], ['发现', (it: CountLine) => it.findings], ['已回复', (it: CountLine) => it.answered]] as const

export const workPapers = [
  definePaper(workCounts, {
    name: 'district-supervision.print-work-counts', title: '特殊作业半月报', landscape: true,
    compose: ({ from, until, rows, never }) => [
      titleOf('特殊作业半月报'),
      { text: `${from} 至 ${until}，按企业报送统计。${never.length === 0 ? '' : `尚未接入、情况未知的企业 ${never.length} 家：${never.join('、')}。`}`, style: 'small', margin: [0, 0, 0, 8] },
      headingOf('按作业类型'),
      gridOf([{ header: '作业类型', width: 120, cell: ([kind]) => kind }, ...NUMBERS.map(([header, of]) => ({ header, cell: ([, lines]: readonly [string, readonly CountLine[]]) => sum(lines, of) }))], [...Map.groupBy(rows, ({ kind }) => WORK_KINDS[kind])]),
      headingOf('按企业、类型和级别'),
      gridOf([{ header: '企业', width: 150, cell: (it) => it.enterpriseName }, { header: '类型和级别', width: 90, cell: workWords }, ...NUMBERS.map(([header, of]) => ({ header, cell: of })), { header: '报警代码', width: 90, cell: (it: CountLine) => it.codes }], rows),
      signaturesOf(['填报', '审核']),
    ],
  }),
]
