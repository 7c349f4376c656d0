import { addDays, beijingMinute, type PlantDay } from '@anlan/kernel/time'
import { listAppointments, GUARANTEE_WORDS } from '@anlan/responsibility/contract/appointment'
import { listHandovers, handoverLife } from '@anlan/responsibility/contract/handover'
import { commitmentMonth, DAY_STATES, GRADE_WORDS } from '@anlan/responsibility/contract/publish-commitment'
import type { Scope } from '@anlan/platform/module/scope'
import { allOf, type LedgerSection, type Period, tableOf } from '../section.ts'

const GROUP = '责任与承诺'

const guarantors: LedgerSection = {
  key: 'guarantors', title: '重大危险源包保责任人', group: GROUP,
  gather: async (scope) =>
    tableOf(
      [
        { header: '重大危险源', cell: (it) => it.hazardName }, { header: '编码', width: 90, cell: (it) => it.hazardCode }, { header: '责任人', width: 80, cell: (it) => GUARANTEE_WORDS[it.role] },
        { header: '姓名', width: 60, cell: (it) => it.personName }, { header: '职务', width: 90, cell: (it) => it.postName }, { header: '任职开始', width: 70, cell: (it) => it.from }, { header: '任职结束', width: 70, cell: (it) => it.until ?? '至今' },
        { header: '任命文件', width: 120, cell: (it) => it.document },
      ],
      await allOf(scope, listAppointments, {}),
    ),
}

const monthsOf = ({ from, to }: Period): string[] => {
  const months = new Set<string>()
  for (let day: PlantDay = from; day <= to; day = addDays(day, 1)) months.add(day.slice(0, 7))
  return [...months]
}

const commitmentDays = async (scope: Scope, period: Period) => {
  const months = await Promise.all(monthsOf(period).map((month) => scope.ask(commitmentMonth, { month })))
  return months.flatMap((it) => (it.accepted ? it.value.days : [])).filter(({ day, state }) => day >= period.from && day <= period.to && state !== 'future' && state !== 'before')
}

const commitments: LedgerSection = {
  key: 'commitments', title: '安全承诺公告', group: GROUP,
  gather: async (scope, period) =>
    tableOf(
      [
        { header: '日期', width: 80, cell: (it) => it.day }, { header: '状态', width: 60, cell: (it) => DAY_STATES[it.state] }, { header: '签署人', cell: (it) => it.issues.at(-1)?.signatory },
        { header: '最后签署时间', width: 100, cell: (it) => { const last = it.issues.at(-1); return last === undefined ? '' : beijingMinute(last.signedAt) } },
        { header: '风险等级', width: 80, cell: (it) => { const last = it.issues.at(-1); return last === undefined ? '' : GRADE_WORDS[last.riskGrade] } }, { header: '版次', width: 50, cell: (it) => it.issues.length },
      ],
      await commitmentDays(scope, period),
    ),
}

const handovers: LedgerSection = {
  key: 'handovers', title: '交接班记录', group: GROUP,
  gather: async (scope, { from, to }) =>
    tableOf(
      [
        { header: '日期', width: 66, cell: (it) => it.day }, { header: '班次', width: 50, cell: (it) => it.shiftName }, { header: '岗位', width: 90, cell: (it) => it.post.name }, { header: '本班情况', cell: (it) => it.notes },
        { header: '指令和注意事项', width: 130, cell: (it) => it.instructions }, { header: '交班人', width: 56, cell: (it) => it.outgoing.name }, { header: '接班人', width: 56, cell: (it) => it.incoming?.name },
        { header: '不一致', width: 100, cell: (it) => it.differences }, { header: '状态', width: 50, cell: (it) => handoverLife.states[it.state] },
      ],
      await allOf(scope, listHandovers, { from, to, sort: 'endsAt' }),
    ),
}

export const responsibilitySections: readonly LedgerSection[] = [guarantors, commitments, handovers]
