import { beijingMinute, type Instant } from '@anlan/kernel/time'
import { definePaper, type Paper } from '@anlan/platform/paper/paper'
import { codeOf, factsOf, gridOf, headingOf, signaturesOf, titleOf } from '@anlan/platform/paper/parts'
import { type CodeTable, labelOf } from '@anlan/standards/code-table'
import { DANGER_LEVEL, DANGER_MANAGE_TYPE, DANGER_SOURCE, HAZARD_DANGER_TYPE } from '@anlan/standards/code-tables'
import { dangerLife } from '../../contract/danger-life.ts'
import { getDanger } from '../../contract/get-danger.ts'
import type { Danger } from '../../contract/records.ts'

const moment = (at: Instant | null | undefined): string => (at == null ? '' : beijingMinute(at))
const word = (table: CodeTable, code: string | null): string => (code === null ? '' : labelOf(table, code))
const pair = (title: string, value: string | null | undefined): [string, string] => [title, value ?? '']

/** The head that all papers of a danger share. */
const headOf = (it: Danger) =>
  factsOf([
    pair('隐患名称', it.name), pair('隐患编号', it.id.slice(-12)), pair('隐患等级', word(DANGER_LEVEL, it.level)), pair('隐患类型', word(HAZARD_DANGER_TYPE, it.kind)),
    pair('位置', it.place), pair('隐患来源', word(DANGER_SOURCE, it.source)), pair('上报', `${it.reporter}　${moment(it.reportedAt)}`), pair('治理类型', word(DANGER_MANAGE_TYPE, it.manageType)),
    pair('所属部门', it.department), pair('执法编号', it.enforcementId),
  ])

const says = (title: string, text: string | null | undefined) => [headingOf(title), { text: text || '无', margin: [0, 0, 0, 8] as [number, number, number, number] }]

const fixedOf = (it: Danger) =>
  factsOf([
    pair('整改责任人', it.responsible?.name), pair('验收人', it.acceptor?.name), pair('整改期限', it.deadline), pair('整改资金', it.cost === null ? '' : `${it.cost} 万元`),
    pair('延期', it.extensions ? `${it.extensions} 次，原期限 ${it.firstDeadline ?? ''}` : '无'), pair('当前状态', dangerLife.states[it.state]),
  ])

const leadsBack = (address: string, path: string) => codeOf(`${address}${path}`, '扫码查看此隐患的最新状态（需登录）')

const notice = definePaper(getDanger, {
  name: 'dual-prevention.print-danger-notice',
  title: '隐患整改通知单',
  compose: ({ danger: it, path }, { address }) => [
    titleOf('隐患整改通知单'), headOf(it), ...says('隐患描述', it.description), ...says('原因分析', it.reason), headingOf('五定'), fixedOf(it), ...says('整改措施', it.measures),
    { text: '请按期完成整改并提交整改情况和照片，经验收合格后关闭。（安全生产法 41）', margin: [0, 4, 0, 0] }, leadsBack(address, path), signaturesOf(['下达人', '接收人']),
  ],
})

const treatment = definePaper(getDanger, {
  name: 'dual-prevention.print-danger-treatment',
  title: '重大事故隐患治理方案',
  compose: ({ danger: it, path }, { address }) => {
    const plan = it.treatment
    return [
      titleOf('重大事故隐患治理方案'), headOf(it), ...says('隐患描述', it.description),
      ...(plan == null
        ? [{ text: '尚未编制治理方案。' }]
        : [
            ...says('一、治理措施（措施落实）', plan.measures), ...says('二、机构和人员（责任落实）', plan.duty), ...says('三、经费和物资（资金落实）', `${plan.fund} 万元，${plan.fundSource}`),
            ...says('四、治理时限（时限落实）', plan.until), ...says('五、应急预案（预案落实）', plan.emergency), ...says('六、治理期间临时管控措施', plan.interim),
            factsOf([pair('编制', `${plan.by.name}　${moment(plan.at)}`), pair('批准', plan.state === 'approved' ? `${plan.decided?.by.name ?? ''}　${moment(plan.decided?.at)}` : '未批准')]),
          ]),
      ...says('向监管部门报告', it.majorReport?.authority), ...says('向从业人员通报', it.majorReport?.workers), leadsBack(address, path), signaturesOf(['编制', '安全管理机构', '主要负责人']),
    ]
  },
})

const acceptance = definePaper(getDanger, {
  name: 'dual-prevention.print-danger-acceptance',
  title: '隐患整改验收单',
  compose: ({ danger: it, timeline, path }, { address }) => [
    titleOf('隐患整改验收单'), headOf(it), fixedOf(it), ...says('整改情况', it.rectification),
    factsOf([pair('整改人', it.rectifier?.name), pair('整改完成', moment(it.rectifiedAt)), pair('验收人', it.state === 'accepted' ? it.acceptor?.name : ''), pair('验收时间', moment(it.acceptedAt))]),
    ...says('验收情况', it.acceptComment),
    ...(it.level === '1'
      ? [headingOf('验收人员'), gridOf([{ header: '姓名', width: 90, cell: (row) => row.by.name }, { header: '时间', width: 110, cell: (row) => moment(row.at) }, { header: '意见', cell: (row) => row.comment }], it.acceptances ?? [])]
      : []),
    headingOf('经过'),
    gridOf([{ header: '时间', width: 100, cell: (row) => moment(row.at) }, { header: '事项', width: 110, cell: (row) => row.title }, { header: '办理人', width: 80, cell: (row) => row.who }, { header: '内容', cell: (row) => row.detail }], timeline),
    leadsBack(address, path), signaturesOf(['整改责任人', '验收人']),
  ],
})

export const dangerPapers: readonly Paper[] = [notice, treatment, acceptance]
