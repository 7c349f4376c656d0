import './dual-prevention.css'
import { useMemo } from 'react'
import { labelOf } from '@anlan/standards/code-table'
import { CHECK_STATUS } from '@anlan/standards/code-tables'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { Due, When } from '@anlan/platform/ui/when'
import { dueLife, listDues } from '../contract/due.ts'
import { PRESENCE_WORDS } from '../contract/inspection/presence.ts'
import { DueSpan, DueStateTag } from './due-span.tsx'
import { optionsOf } from './options.ts'
import { usePersonOptions } from './people-options.ts'
import { useUnitOptions } from './unit-options.ts'

const duesOf = (persons: readonly Option[], units: readonly Option[]) =>
  defineList(listDues, {
    title: '排查任务',
    noun: '项排查',
    rowKey: (row) => row.id,
    sort: 'endAt',
    open: (row) => `/dual-prevention/dues/${row.id}`,
    exports: { name: 'dual-prevention.export-dues', title: '导出' },
  columns: [
      { key: 'content', title: '排查内容' },
      { key: 'unitName', title: '风险单元', width: 140 },
      { key: 'state', title: '状态', width: 120, show: (row) => <DueStateTag due={row} /> },
      { key: 'startAt', title: '时间', width: 165, sortable: true, show: (row) => <DueSpan due={row} /> },
      { key: 'endAt', title: '期限', width: 160, sortable: true, show: (row) => (row.state === 'open' ? <Due at={row.endAt} /> : <When at={row.endAt} />) },
      { key: 'assigneeNames', title: '责任人', width: 170, show: (row) => (row.assigneeNames.length > 0 ? row.assigneeNames.join('、') : row.postName === null ? <span className="al-none">未安排</span> : `${row.postName}（无人值班）`) },
      { key: 'result', title: '结果', width: 90, show: (row) => (row.result === null ? <span className="al-none">—</span> : labelOf(CHECK_STATUS, row.result)) },
      { key: 'presence', title: '到场', width: 120, extra: true, show: (row) => (row.presence == null ? <span className="al-none">—</span> : PRESENCE_WORDS[row.presence.kind]) },
      { key: 'inspector', title: '排查人', width: 90, extra: true },
      { key: 'checkedAt', title: '排查时间', width: 140, extra: true, show: (row) => <When at={row.checkedAt} /> },
      { key: 'riskEventName', title: '风险事件', width: 200, extra: true },
    ],
    filters: [
      { key: 'search', title: '搜索排查内容、单元', kind: 'text' },
      { key: 'state', title: '状态', kind: 'select', options: optionsOf(dueLife.states) },
      { key: 'person', title: '责任人', kind: 'select', options: persons },
      { key: 'unit', title: '单元', kind: 'select', options: units },
      { key: 'from', title: '从', kind: 'date' },
      { key: 'to', title: '到', kind: 'date' },
    ],
    empty: { title: '今天没有排查任务', hint: '排查任务由排查计划按周期生成；还没有计划时，先导入风险台账' },
  })

/** Today's when no days are chosen. */
export const Page = () => {
  const persons = usePersonOptions()
  const units = useUnitOptions()
  const list = useMemo(() => duesOf(persons, units), [persons, units])
  return <ListPage list={list} actions={[{ title: '排查计划', to: '/dual-prevention/plans' }]} />
}
