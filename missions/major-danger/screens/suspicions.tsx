import { useMemo } from 'react'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { ScopeSwitch, useShowsAll } from '@anlan/platform/ui/scope-switch'
import { Lasting, When } from '@anlan/platform/ui/when'
import { listSuspicions, suspicionLife, type SuspicionState } from '../contract/suspicion.ts'
import { suspicionWord } from './suspicion-words.ts'

const WAITING: readonly SuspicionState[] = ['suspected']

const suspicionsOf = (states: readonly SuspicionState[] | undefined) =>
  defineList(listSuspicions, {
    title: '疑似重大事故隐患',
    noun: '条疑似隐患',
    rowKey: (row) => row.id,
    sort: '-raisedAt',
    ...(states === undefined ? {} : { fixed: { state: states } }),
    open: (row) => `/major-danger/suspicions/${row.id}`,
    columns: [
      { key: 'title', title: '疑似情形' },
      { key: 'item', title: '判定条目', width: 110 },
      { key: 'state', title: '状态', width: 190, show: (row) => <StateTag {...suspicionWord(row.state)} /> },
      { key: 'raisedAt', title: '发现时间', width: 150, sortable: true, show: (row) => <When at={row.raisedAt} /> },
      { key: 'seenAt', title: '持续', width: 150, show: (row) => (row.state === 'suspected' ? <Lasting since={row.raisedAt} /> : <When at={row.seenAt} />) },
      { key: 'decidedBy', title: '判定人', width: 110, show: (row) => row.decidedBy ?? <span className="al-none">待判定</span> },
    ],
    filters: [
      { key: 'search', title: '搜索情形', kind: 'text' },
      { key: 'state', title: '状态', kind: 'select', options: Object.entries(suspicionLife.states).map(([value, words]) => ({ value, words })) },
    ],
    empty: { title: states === undefined ? '没有疑似重大事故隐患' : '没有待确认的疑似重大事故隐患', hint: '系统按监测、排查、证书和承诺等数据对照判定条目，发现疑似情形时列在这里' },
  })

export const Page = () => {
  const [{ state }] = useUrlState()
  const waiting = !useShowsAll() && state === undefined
  const list = useMemo(() => suspicionsOf(waiting ? WAITING : undefined), [waiting])
  return (
    <ListPage list={list} actions={[{ title: '逐条对照', to: '/major-danger/items' }]}>
      <ScopeSwitch open="待确认" all="全部" />
    </ListPage>
  )
}
