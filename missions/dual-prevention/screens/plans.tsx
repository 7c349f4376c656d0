import './dual-prevention.css'
import { useMemo } from 'react'
import { labelOf } from '@anlan/standards/code-table'
import { CHECK_CYCLE_UNIT, WORK_DAY_TYPE, WORK_TYPE } from '@anlan/standards/code-tables'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { When } from '@anlan/platform/ui/when'
import { listPlans } from '../contract/register.ts'
import { optionsOf } from './options.ts'
import { usePersonOptions, usePostOptions, wordsFor } from './people-options.ts'
import { cycleWords } from './register-words.ts'
import { useUnitOptions } from './unit-options.ts'

const plansOf = (posts: readonly Option[], persons: readonly Option[], units: readonly Option[]) =>
  defineList(listPlans, {
    title: '排查计划',
    noun: '项计划',
    rowKey: (row) => row.id,
    sort: 'unitName',
    open: (row) => `/dual-prevention/plans/${row.id}`,
    exports: { name: 'dual-prevention.export-plans', title: '导出' },
  columns: [
      { key: 'content', title: '排查内容' },
      { key: 'unitName', title: '风险单元', width: 170, sortable: true },
      { key: 'cycle', title: '周期', width: 190, show: cycleWords },
      { key: 'workDayType', title: '工作日', width: 110, show: (row) => labelOf(WORK_DAY_TYPE, row.workDayType) },
      { key: 'who', title: '责任', width: 150, show: (row) => row.personName ?? wordsFor(posts, row.post) ?? <span className="al-none">未安排</span> },
      { key: 'nextStart', title: '下次开始', width: 150, show: (row) => <When at={row.nextStart} /> },
      { key: 'active', title: '状态', width: 90, show: (row) => (row.active ? <StateTag words="启用" tone="done" /> : <StateTag words="停用" tone="off" />) },
      { key: 'workType', title: '任务类型', width: 130, extra: true, show: (row) => labelOf(WORK_TYPE, row.workType) },
      { key: 'riskEventName', title: '风险事件', width: 220, extra: true },
      { key: 'updatedAt', title: '最近修改', width: 150, extra: true, sortable: true, show: (row) => <When at={row.updatedAt} /> },
    ],
    filters: [
      { key: 'search', title: '搜索排查内容、单元', kind: 'text' },
      { key: 'unit', title: '单元', kind: 'select', options: units },
      { key: 'post', title: '责任岗位', kind: 'select', options: posts },
      { key: 'person', title: '责任人', kind: 'select', options: persons },
      { key: 'cycleUnit', title: '周期单位', kind: 'select', options: optionsOf(CHECK_CYCLE_UNIT) },
      { key: 'workType', title: '任务类型', kind: 'select', options: optionsOf(WORK_TYPE) },
    ],
    empty: { title: '还没有排查计划', hint: '导入风险台账后自动生成；也可在风险清单中打开一条措施，设置排查计划' },
  })

export const Page = () => {
  const [posts, persons, units] = [usePostOptions(), usePersonOptions(), useUnitOptions()]
  const list = useMemo(() => plansOf(posts, persons, units), [posts, persons, units])
  return <ListPage list={list} actions={[{ title: '风险清单', to: '/dual-prevention/register' }]} />
}
