import '../dual-prevention.css'
import { plantDay } from '@anlan/kernel/time'
import { labelOf } from '@anlan/standards/code-table'
import { CONTROL_LEVEL, RISK_LEVEL } from '@anlan/standards/code-tables'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { Note } from '@anlan/platform/ui/states'
import { registerOnDay } from '../../contract/register-on-day.ts'
import { optionsOf } from '../options.ts'
import { cycleWords } from '../register-words.ts'
import { RiskTag } from '../risk-tag.tsx'

const list = defineList(registerOnDay, {
  title: '某日的风险清单',
  noun: '行',
  rowKey: (row) => row.key,
  fixed: { bare: 'true' },
  columns: [
    { key: 'unit', title: '风险单元', width: 170, show: ({ unit }) => unit.name },
    { key: 'level', title: '单元等级', width: 124, show: ({ unit }) => <RiskTag level={unit.riskLevel} /> },
    { key: 'object', title: '风险分析对象', width: 170, extra: true, show: ({ unit, objectName }) => objectName ?? unit.hazardCode },
    { key: 'event', title: '风险事件', show: ({ riskEvent }) => riskEvent?.name ?? <span className="al-none">没有风险事件</span> },
    { key: 'inherent', title: '固有', width: 124, show: ({ riskEvent }) => (riskEvent === null ? null : <RiskTag level={riskEvent.inherentLevel} />) },
    { key: 'residual', title: '剩余', width: 124, show: ({ riskEvent }) => (riskEvent === null ? null : <RiskTag level={riskEvent.residualLevel} />) },
    { key: 'measure', title: '管控措施', show: ({ measure }) => measure?.description ?? <span className="al-none">没有管控措施</span> },
    { key: 'control', title: '管控层级', width: 90, show: ({ measure }) => (measure?.controlLevel == null ? null : labelOf(CONTROL_LEVEL, measure.controlLevel)) },
    { key: 'post', title: '责任岗位', width: 130, show: ({ measure, plan }) => measure?.postName ?? plan?.postName ?? null },
    { key: 'cycle', title: '排查周期', width: 110, extra: true, show: ({ plan }) => (plan === null ? null : cycleWords(plan)) },
    { key: 'department', title: '责任部门', width: 130, extra: true, show: ({ unit }) => unit.department },
    { key: 'updated', title: '当时的修改人', width: 110, extra: true, show: ({ unit, riskEvent, measure }) => (measure ?? riskEvent ?? unit).updatedBy },
  ],
  filters: [
    { key: 'day', title: '日期', kind: 'date' },
    { key: 'search', title: '搜索单元、事件、措施', kind: 'text' },
    { key: 'riskLevel', title: '单元等级', kind: 'select', options: optionsOf(RISK_LEVEL) },
  ],
  exports: { name: 'dual-prevention.export-register', title: '导出当日清单' },
  empty: { title: '这一天没有风险清单', hint: '当时还没有录入，换一个日期再看' },
})

/** What was in force at the end of a day, in the words of that day. */
export const Page = () => {
  const [{ day }] = useUrlState()
  const today = plantDay(usePlantNow())
  return (
    <ListPage list={list}>
      <Note>{day === undefined || day === today ? `显示今天（${today}）的清单。选择日期，查看当时执行的清单` : `显示 ${day} 当日结束时执行的清单，内容以当时为准，此后的修改不在内`}</Note>
    </ListPage>
  )
}
