import { accept } from '@anlan/kernel/decision'
import { beijingMinute, type Instant } from '@anlan/kernel/time'
import { defineSheet } from '@anlan/platform/excel/sheet'
import { answer } from '@anlan/platform/module/module'
import { definePaper, type Paper } from '@anlan/platform/paper/paper'
import { codeOf, gridOf, signaturesOf, titleOf } from '@anlan/platform/paper/parts'
import { labelOf } from '@anlan/standards/code-table'
import { DANGER_LEVEL } from '@anlan/standards/code-tables'
import { listDoors } from '../../contract/danger/report-door.ts'
import { listRewards, rewardLife } from '../../contract/danger/reward.ts'
import { doorPath } from '../../intake/danger/report-door.ts'
import { openDoors } from '../../store/danger/doors.ts'
import { listRewardRows } from '../../store/danger/rewards.ts'

export const rewardViews = [
  answer(listRewards, async (input, { tx, org }) => accept(await listRewardRows(tx, org, input))),
  answer(listDoors, async (_input, { tx, org }) => {
    const doors = await openDoors(tx, org)
    return accept({ doors: doors.map(({ id, place, token, openedBy, openedAt }) => ({ id, place, path: doorPath(token), openedBy, openedAt })) })
  }),
]

const moment = (at: Instant | null): string => (at === null ? '' : beijingMinute(at))
type Row = { readonly state: keyof typeof rewardLife.states }
const stateOf = ({ state }: Row): string => rewardLife.states[state]

export const rewardSheet = defineSheet(listRewards, {
  name: 'dual-prevention.export-rewards',
  title: '隐患奖励台账',
  columns: [
    ['隐患', ({ dangerName }) => dangerName, 36],
    ['等级', ({ level }) => labelOf(DANGER_LEVEL, level)],
    ['上报人', ({ reporter }) => reporter],
    ['金额（元）', ({ amount }) => amount],
    ['依据', ({ rule }) => rule, 22],
    ['状态', stateOf],
    ['提出时间', ({ proposedAt }) => moment(proposedAt), 18],
    ['审批人', ({ decidedBy }) => decidedBy ?? ''],
    ['审批时间', ({ decidedAt }) => moment(decidedAt), 18],
    ['意见', ({ comment }) => comment ?? '', 24],
    ['发放人', ({ paidBy }) => paidBy ?? ''],
    ['发放时间', ({ paidAt }) => moment(paidAt), 18],
    ['发放方式', ({ paidHow }) => paidHow ?? '', 24],
  ],
})

const rewardPaper = definePaper(listRewards, {
  name: 'dual-prevention.print-rewards',
  title: '隐患奖励台账',
  landscape: true,
  compose: ({ rows, total, toPay, paid }) => [
    titleOf('隐患奖励台账'),
    { text: `共 ${total} 条，待发放 ${toPay} 元，已发放 ${paid} 元${rows.length < total ? `；本件列出前 ${rows.length} 条` : ''}`, margin: [0, 0, 0, 8] },
    gridOf(
      [
        { header: '隐患', cell: (row) => row.dangerName },
        { header: '等级', width: 60, cell: (row) => labelOf(DANGER_LEVEL, row.level) },
        { header: '上报人', width: 80, cell: (row) => row.reporter },
        { header: '金额（元）', width: 60, cell: (row) => row.amount },
        { header: '状态', width: 60, cell: stateOf },
        { header: '审批', width: 110, cell: (row) => `${row.decidedBy ?? ''} ${moment(row.decidedAt)}` },
        { header: '发放', width: 140, cell: (row) => `${row.paidHow ?? ''} ${moment(row.paidAt)}` },
        { header: '签收', width: 70, cell: () => '' },
      ],
      rows,
    ),
    signaturesOf(['制表', '审核', '批准']),
  ],
})

const doorPaper = definePaper(listDoors, {
  name: 'dual-prevention.print-report-doors',
  title: '隐患上报码',
  compose: ({ doors }, { address }) => [titleOf('发现隐患，扫码上报'), ...doors.map(({ place, path }) => codeOf(`${address}${path}`, `${place}\n不用登录，可以匿名，凭查询码看进展、领奖励`))],
})

export const rewardPapers: readonly Paper[] = [rewardPaper, doorPaper]
