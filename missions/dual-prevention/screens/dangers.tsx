import './dual-prevention.css'
import { useMemo, useState } from 'react'
import { labelOf } from '@anlan/standards/code-table'
import { DANGER_LEVEL, DANGER_SOURCE, HAZARD_DANGER_TYPE, MANAGEMENT_CLASSIFICATION, OCCURRENCE_LINK } from '@anlan/standards/code-tables'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { Day, Due, When } from '@anlan/platform/ui/when'
import { dangerLife } from '../contract/danger-life.ts'
import { reassignDanger } from '../contract/danger/reassign-danger.ts'
import { type DangerRow, listDangers, OUTCOMES } from '../contract/list-dangers.ts'
import type { DangerState } from '../contract/records.ts'
import { DangerLevel } from './danger-level.tsx'
import { climbWords, dangerState, deadlineAt } from './danger-words.ts'
import { optionsOf } from './options.ts'
import { usePersonOptions } from './people-options.ts'
import { useUnitOptions } from './unit-options.ts'
import { useHere } from '@anlan/platform/ui/here'
import { ScopeSwitch, useShowsAll } from '@anlan/platform/ui/scope-switch'

/** States in which somebody still has to do something. */
const OPEN: readonly DangerState[] = ['reported', 'rectifying', 'to-accept']

interface Choices {
  readonly persons: readonly Option[]
  readonly units: readonly Option[]
  readonly departments: readonly Option[]
  /** To whom the marked ones are given. */
  readonly assignee: Option | undefined
}

const YES_NO = (yes: string, no: string) => [{ value: 'true', words: yes }, { value: 'false', words: no }]

const dangersOf = ({ persons, units, departments, assignee }: Choices, states: readonly DangerState[] | undefined) =>
  defineList(listDangers, {
    title: '隐患台账',
    noun: '条隐患',
    rowKey: (row) => row.id,
    sort: 'deadline',
    ...(states === undefined ? {} : { fixed: { state: states } }),
    open: (row) => `/dual-prevention/dangers/${row.id}`,
    exports: { name: 'dual-prevention.export-dangers', title: '导出' },
  columns: [
      { key: 'name', title: '隐患', show: (row) => <DangerName row={row} /> },
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
      { key: 'reporter', title: '上报人', width: 100, extra: true, show: (row) => (row.anonymous ? '匿名' : row.reporter) },
      { key: 'source', title: '隐患来源', width: 140, extra: true, show: (row) => labelOf(DANGER_SOURCE, row.source) },
      { key: 'department', title: '部门', width: 120, extra: true, show: (row) => row.department ?? <span className="al-none">未注明</span> },
      { key: 'kind', title: '隐患类型', width: 110, extra: true, show: (row) => (row.kind === null ? <span className="al-none">未确定</span> : labelOf(HAZARD_DANGER_TYPE, row.kind)) },
      { key: 'climbed', title: '逐级上报', width: 170, extra: true, show: (row) => climbWords(row.climbed) ?? <span className="al-none">未上报</span> },
    ],
    filters: [
      { key: 'search', title: '搜索隐患、位置', kind: 'text' },
      { key: 'state', title: '状态', kind: 'select', options: optionsOf(dangerLife.states) },
      { key: 'overdue', title: '期限', kind: 'select', options: YES_NO('已超期', '未超期') },
      { key: 'level', title: '等级', kind: 'select', options: optionsOf(DANGER_LEVEL) },
      { key: 'source', title: '来源', kind: 'select', options: optionsOf(DANGER_SOURCE) },
      { key: 'kind', title: '类型', kind: 'select', options: optionsOf(HAZARD_DANGER_TYPE) },
      { key: 'department', title: '部门', kind: 'select', options: departments },
      { key: 'unit', title: '风险单元', kind: 'select', options: units },
      { key: 'responsible', title: '整改责任人', kind: 'select', options: persons },
      { key: 'supervised', title: '督办', kind: 'select', options: YES_NO('督办中', '未督办') },
      { key: 'repeats', title: '重复', kind: 'select', options: YES_NO('重复发生', '首次发生') },
      { key: 'outcome', title: '整改结果', kind: 'select', options: optionsOf(OUTCOMES) },
      { key: 'confirmed', title: '确认', kind: 'select', options: YES_NO('已确认', '未确认') },
      { key: 'managementClass', title: '人物管理分类', kind: 'select', options: optionsOf(MANAGEMENT_CLASSIFICATION) },
      { key: 'occurrence', title: '发生环节', kind: 'select', options: optionsOf(OCCURRENCE_LINK) },
      { key: 'from', title: '上报不早于', kind: 'date' },
      { key: 'to', title: '不晚于', kind: 'date' },
    ],
    ...(assignee === undefined
      ? {}
      : {
          bulk: [
            {
              title: `改派给${assignee.words}`,
              may: dangerLife.moves.reassign.may,
              command: reassignDanger,
              fits: (row) => row.state === 'rectifying' && row.acceptor !== null && row.acceptor.id !== assignee.value && row.responsible?.id !== assignee.value,
              input: (row) => ({ id: row.id, version: row.version, responsible: assignee.value, acceptor: row.acceptor?.id, reason: '批量改派' }),
              tells: `${assignee.words}，进入其待办`,
            },
          ],
        }),
    empty: { title: states === undefined ? '没有隐患' : '没有未关闭的隐患', hint: '发现隐患时点“上报隐患”，排查中发现的隐患也会出现在这里' },
  })

const DangerName = ({ row }: { readonly row: DangerRow }) => (
  <>
    {row.name}
    {row.supervised ? <span className="dp-mark">督办</span> : null}
    {row.repeats ? <span className="dp-mark">第 {row.repeats + 1} 次</span> : null}
    {row.extensions ? <span className="dp-mark">延期 {row.extensions} 次</span> : null}
    {row.photosBefore.length === 0 ? null : <span className="dp-mark">{row.photosBefore.length} 张照片</span>}
  </>
)

export const Page = () => {
  const { roles } = useHere()
  const persons = usePersonOptions()
  const units = useUnitOptions()
  const [to, assign] = useState('')
  const [{ state }] = useUrlState()
  const onlyOpen = !useShowsAll() && state === undefined
  const choices = useMemo(() => {
    const departments = [...new Set(units.map(({ hint }) => hint ?? ''))].filter((it) => it !== '').map((it) => ({ value: it, words: it }))
    return { persons, units, departments, assignee: persons.find(({ value }) => value === to) }
  }, [persons, units, to])
  const list = useMemo(() => dangersOf(choices, onlyOpen ? OPEN : undefined), [choices, onlyOpen])
  const assigns = dangerLife.moves.reassign.may.some((role) => roles.includes(role))
  return (
    <ListPage list={list} actions={[{ title: '上报隐患', to: '/dual-prevention/dangers/new', primary: true, icon: 'plus' }, { title: '隐患统计', to: '/dual-prevention/danger-statistics', icon: 'chart' }]}>
      <div className="dp-list-head">
        <ScopeSwitch open="未关闭" all="全部" />
        {assigns ? (
          <label>
            批量改派给
            <select className="al-input" value={to} onChange={({ currentTarget }) => assign(currentTarget.value)}>
              <option value="">选择人员，再勾选隐患</option>
              {persons.map(({ value, words }) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        ) : null}
      </div>
    </ListPage>
  )
}
