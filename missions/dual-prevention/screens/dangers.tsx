import './dual-prevention.css'
import { useMemo } from 'react'
import { labelOf } from '@anlan/standards/code-table'
import { DANGER_LEVEL, HAZARD_DANGER_TYPE } from '@anlan/standards/code-tables'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { Day, Due, When } from '@anlan/platform/ui/when'
import { dangerLife } from '../contract/danger-life.ts'
import { listDangers } from '../contract/list-dangers.ts'
import type { DangerState } from '../contract/records.ts'
import { DangerLevel } from './danger-level.tsx'
import { climbWords, dangerState, deadlineAt } from './danger-words.ts'
import { optionsOf } from './options.ts'
import { usePersonOptions } from './people-options.ts'
import { ScopeSwitch, useShowsAll } from '@anlan/platform/ui/scope-switch'

/** States in which somebody still has to do something. */
const OPEN: readonly DangerState[] = ['reported', 'rectifying', 'to-accept']

const dangersOf = (persons: readonly Option[], states: readonly DangerState[] | undefined) =>
  defineList(listDangers, {
    title: '隐患台账',
    noun: '条隐患',
    rowKey: (row) => row.id,
    sort: 'deadline',
    ...(states === undefined ? {} : { fixed: { state: states } }),
    open: (row) => `/dual-prevention/dangers/${row.id}`,
    exports: { name: 'dual-prevention.export-dangers', title: '导出' },
  columns: [
      { key: 'name', title: '隐患' },
      { key: 'level', title: '等级', width: 110, show: (row) => <DangerLevel level={row.level} /> },
      { key: 'state', title: '状态', width: 150, show: (row) => <StateTag {...dangerState(row)} /> },
      { key: 'place', title: '位置', width: 170 },
      { key: 'responsible', title: '整改责任人', width: 110, show: (row) => row.responsible?.name ?? <span className="al-none">未确定</span> },
      {
        key: 'deadline',
        title: '整改期限',
        width: 170,
        sortable: true,
        show: (row) => (row.deadline === null ? <span className="al-none">未确定</span> : row.state === 'rectifying' ? <Due at={deadlineAt(row.deadline)} /> : <Day day={row.deadline} />),
      },
      { key: 'reportedAt', title: '上报时间', width: 140, sortable: true, show: (row) => <When at={row.reportedAt} /> },
      { key: 'reporter', title: '上报人', width: 100, extra: true },
      { key: 'kind', title: '隐患类型', width: 110, extra: true, show: (row) => (row.kind === null ? <span className="al-none">未确定</span> : labelOf(HAZARD_DANGER_TYPE, row.kind)) },
      { key: 'climbed', title: '逐级上报', width: 170, extra: true, show: (row) => climbWords(row.climbed) ?? <span className="al-none">未上报</span> },
    ],
    filters: [
      { key: 'search', title: '搜索隐患、位置', kind: 'text' },
      { key: 'state', title: '状态', kind: 'select', options: optionsOf(dangerLife.states) },
      { key: 'overdue', title: '期限', kind: 'select', options: [{ value: 'true', words: '已超期' }, { value: 'false', words: '未超期' }] },
      { key: 'level', title: '等级', kind: 'select', options: optionsOf(DANGER_LEVEL) },
      { key: 'responsible', title: '整改责任人', kind: 'select', options: persons },
    ],
    empty: { title: states === undefined ? '没有隐患' : '没有未关闭的隐患', hint: '发现隐患时点“上报隐患”，排查中发现的隐患也会出现在这里' },
  })

export const Page = () => {
  const persons = usePersonOptions()
  const [{ state }] = useUrlState()
  const onlyOpen = !useShowsAll() && state === undefined
  const list = useMemo(() => dangersOf(persons, onlyOpen ? OPEN : undefined), [persons, onlyOpen])
  return (
    <ListPage list={list} actions={[{ title: '上报隐患', to: '/dual-prevention/dangers/new', primary: true, icon: 'plus' }]}>
      <ScopeSwitch open="未关闭" all="全部" />
    </ListPage>
  )
}
