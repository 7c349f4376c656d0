import '../dual-prevention.css'
import { useMemo } from 'react'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { When } from '@anlan/platform/ui/when'
import { listStops } from '../../contract/stops/get-stop.ts'
import { requestStop, STOP_KINDS } from '../../contract/stops/request-stop.ts'
import { stopLife } from '../../contract/stops/stop-life.ts'
import { optionsOf } from '../options.ts'
import { useUnitOptions } from '../unit-options.ts'
import { stopState } from './stop-words.ts'

const stopsOf = (units: readonly Option[]) =>
  defineList(listStops, {
    title: '停用检维修',
    noun: '条记录',
    rowKey: (row) => row.id,
    open: (row) => `/dual-prevention/stops/${row.id}`,
    columns: [
      { key: 'unitName', title: '风险单元', width: 190 },
      { key: 'state', title: '状态', width: 190, show: (row) => <StateTag {...stopState(row)} /> },
      { key: 'kind', title: '类型', width: 90, show: (row) => (row.kind == null ? <span className="al-none">—</span> : STOP_KINDS[row.kind]) },
      { key: 'startAt', title: '停用开始', width: 150, show: (row) => <When at={row.startAt} /> },
      { key: 'endAt', title: '计划结束', width: 150, show: (row) => <When at={row.endAt} /> },
      { key: 'reason', title: '原因' },
      { key: 'signs', title: '疑点', width: 80, show: (row) => (row.signs?.length ? <strong>{row.signs.length} 处</strong> : <span className="al-none">无</span>) },
      { key: 'requester', title: '申请人', width: 100, show: (row) => row.requester?.name ?? row.createdBy },
    ],
    filters: [
      { key: 'search', title: '搜索单元、原因', kind: 'text' },
      { key: 'state', title: '状态', kind: 'select', options: optionsOf(stopLife.states) },
      { key: 'unit', title: '单元', kind: 'select', options: units },
    ],
    empty: { title: '没有停用检维修记录', hint: '装置停用或检维修前申请，批准后只暂停运行类排查；储存、消防、气体检测和应急的排查照常' },
  })

export const Page = ({ roles }: PageProps) => {
  const units = useUnitOptions()
  const list = useMemo(() => stopsOf(units), [units])
  const asks = requestStop.may.some((role) => roles.includes(role))
  return <ListPage list={list} actions={asks ? [{ title: '申请停用', primary: true, icon: 'plus', to: '/dual-prevention/stops/new' }] : []} />
}
