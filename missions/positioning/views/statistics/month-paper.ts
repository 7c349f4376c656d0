import type { Content } from 'pdfmake/interfaces.js'
import { beijingMinute } from '@anlan/kernel/time'
import { definePaper } from '@anlan/platform/paper/paper'
import { codeOf, factsOf, gridOf, headingOf, type PaperColumn, signaturesOf, subheadingOf, titleOf } from '@anlan/platform/paper/parts'
import type { z } from 'zod'
import { frequentLife } from '../../contract/frequent-gathering.ts'
import { monthReport } from '../../contract/month-report.ts'
import { STATISTIC_SPLITS } from '../../contract/statistics.ts'
import { lengthWords, percentWords } from '../../rules/statistics/figure-words.ts'

type Report = z.output<typeof monthReport.output>
type Group = Report['byKind']['rows'][number]

const small = (text: string): Content => ({ text, style: 'small', margin: [0, 4, 0, 4] })

const groupColumns = (title: string): readonly PaperColumn<Group>[] => [
  { header: title, cell: ({ words }) => words },
  { header: '报警', width: 36, cell: ({ figures }) => figures.raised },
  { header: '已处置', width: 42, cell: ({ figures }) => figures.handled },
  { header: '误报', width: 36, cell: ({ figures }) => figures.misreport },
  { header: '未办结', width: 42, cell: ({ figures }) => figures.open },
  { header: '误报率', width: 46, cell: ({ figures }) => percentWords(figures.falseRate) },
  { header: '平均签收', width: 72, cell: ({ figures }) => lengthWords(figures.ackSeconds) },
  { header: '平均处置', width: 72, cell: ({ figures }) => lengthWords(figures.handleSeconds) },
]

const falsePart = ({ falseAlarms: it }: Report): Content[] => [
  headingOf('四、误报分析'),
  gridOf([
    { header: '报警种类', width: 72, cell: (row) => row.kindWords }, { header: '区域', cell: (row) => row.place }, { header: '已办结', width: 48, cell: (row) => row.decided },
    { header: '误报', width: 40, cell: (row) => row.misreport }, { header: '误报率', width: 56, cell: (row) => `${percentWords(row.rate)}${row.over ? ' 超限' : ''}` },
  ], it.rows),
  subheadingOf('误报原因'),
  gridOf([{ header: '原因', cell: (row) => row.words }, { header: '次数', width: 48, cell: (row) => row.count }], it.reasons),
  subheadingOf('改进建议（由数据得出，供研究）'),
  gridOf([{ header: '对象', width: 130, cell: (row) => `${row.place} ${row.kindWords}` }, { header: '建议', cell: (row) => row.words }], it.proposals),
]

const gatheringPart = ({ gatherings }: Report): Content[] => [
  headingOf('五、频繁聚集的原因和措施'),
  gridOf([
    { header: '地点', width: 84, cell: (row) => row.place }, { header: '次数', width: 32, cell: (row) => row.times }, { header: '原因', cell: (row) => row.cause || '未填写' }, { header: '措施', cell: (row) => row.measures || '未填写' },
    { header: '责任人', width: 48, cell: (row) => row.responsible?.name ?? '' }, { header: '期限', width: 58, cell: (row) => row.until }, { header: '状态', width: 56, cell: (row) => `${frequentLife.states[row.state]}${row.overdue ? '（超期）' : ''}` },
  ], gatherings),
]

export const monthPaper = definePaper(monthReport, {
  name: 'positioning.print-month-report',
  title: '人员定位月度统计分析',
  compose: (it, { address }) => {
    const { month, running, byKind, byArea, byDepartment, byClass, presence } = it
    const { all } = byKind
    return [
      titleOf('人员定位月度统计分析'),
      { text: `${it.enterprise === '' ? '' : `${it.enterprise}　`}${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月${running ? '（本月未结束，截至打印时）' : ''}`, alignment: 'center', margin: [0, 0, 0, 8] },
      headingOf('一、总体情况'),
      factsOf([
        ['报警', `${all.raised} 条（红色 ${all.red} 条，触发 ${all.times} 次）`], ['已处置', `${all.handled} 条，未办结 ${all.open} 条`], ['误报', `${all.misreport} 条，误报率 ${percentWords(all.falseRate)}（应低于 ${percentWords(byKind.falseLimit)}）`],
        ['平均签收', lengthWords(all.ackSeconds)], ['平均处置', lengthWords(all.handleSeconds)], ['现场人数', `平均 ${presence.average} 人，最多 ${presence.peak} 人${presence.peakAt === null ? '' : `（${beijingMinute(presence.peakAt)}）`}`],
      ]),
      small(`依据 ${byKind.falseClause}、AQ 3064.3-2025 5.3。误报率为误报数除以已办结数，未办结的不计。人数按每分钟一次由轨迹统计${presence.damaged > 0 ? `，其中 ${presence.damaged} 个人时的轨迹已损坏，未计入` : ''}。`),
      headingOf('二、报警分类统计'),
      gridOf(groupColumns(STATISTIC_SPLITS.kind), byKind.rows), small(''),
      gridOf(groupColumns(STATISTIC_SPLITS.fence), byArea.rows), small(''),
      gridOf(groupColumns(STATISTIC_SPLITS.department), byDepartment.rows), small(''),
      gridOf(groupColumns(STATISTIC_SPLITS.class), byClass.rows),
      small('按部门、人员类别统计时，涉及多人的报警在各自的部门、类别中各计一次。'),
      headingOf('三、现场人数'),
      gridOf([{ header: '日期', width: 84, cell: (row) => row.day }, { header: '平均人数', width: 72, cell: (row) => row.average }, { header: '最多人数', width: 72, cell: (row) => row.peak }, { header: '最多时刻', cell: (row) => (row.peakAt === null ? '' : beijingMinute(row.peakAt)) }, { header: '人·小时', width: 72, cell: (row) => row.personHours }], presence.rows),
      ...falsePart(it), ...gatheringPart(it),
      codeOf(`${address}${it.path}`, '扫码查看最新统计（需登录）'), signaturesOf(['编制', '审核', '批准']),
    ]
  },
})
