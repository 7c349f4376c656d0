import { useMemo } from 'react'
import { ORDER_KINDS, SENDERS } from '@anlan/exchange/contract/order'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { ScopeSwitch, useShowsAll } from '@anlan/platform/ui/scope-switch'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { Due, When } from '@anlan/platform/ui/when'
import { listOrders } from '../contract/order-views.ts'
import { orderLife } from '../contract/order-life.ts'
import type { OrderState } from '../contract/received-order.ts'
import { nextDue, orderState } from './order-words.ts'
import { SilentNote } from './silent-note.tsx'

const OPEN: readonly OrderState[] = ['received', 'signed', 'working', 'answered']
const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, title]) => ({ value, words: title }))

const ordersOf = (states: readonly OrderState[] | undefined) =>
  defineList(listOrders, {
    title: '预警和上级下发',
    noun: '条',
    rowKey: (row) => row.id,
    ...(states === undefined ? {} : { fixed: { state: states } }),
    open: (row) => `/orders/received/${row.id}`,
    columns: [
      { key: 'title', title: '标题' },
      { key: 'kind', title: '类别', width: 90, show: (row) => ORDER_KINDS[row.kind] },
      { key: 'level', title: '等级', width: 85, show: (row) => (row.level === null ? <span className="al-none">—</span> : <LevelTag level={row.level} />) },
      { key: 'fromName', title: '下发单位', width: 95 },
      { key: 'state', title: '状态', width: 150, show: (row) => <StateTag {...orderState(row)} /> },
      { key: 'signBy', title: '下一步期限', width: 205, show: (row) => (OPEN.includes(row.state) ? <>{row.state === 'received' ? '签收 ' : ''}<Due at={nextDue(row)} /></> : <span className="al-none">—</span>) },
      { key: 'owner', title: '办理人', width: 85, show: (row) => row.owner?.name ?? <span className="al-none">未安排</span> },
      { key: 'items', title: '检查进度', width: 90, extra: true, show: (row) => (row.itemsAll === 0 ? <span className="al-none">—</span> : `${row.itemsDone} / ${row.itemsAll}`) },
      { key: 'receivedAt', title: '收到时间', width: 115, show: (row) => <When at={row.receivedAt} /> },
      { key: 'reminders', title: '催办', width: 80, extra: true, show: (row) => (row.reminders === 0 ? <span className="al-none">无</span> : `${row.reminders} 次`) },
    ],
    filters: [
      { key: 'search', title: '搜索标题、内容', kind: 'text' },
      { key: 'kind', title: '类别', kind: 'select', options: options(ORDER_KINDS) },
      { key: 'state', title: '状态', kind: 'select', options: options(orderLife.states) },
      { key: 'from', title: '下发单位', kind: 'select', options: options(SENDERS) },
      { key: 'needs', title: '需要', kind: 'select', options: options({ sign: '签收', work: '办理', late: '已超期' }) },
    ],
    empty: { title: states === undefined ? '还没有收到过下发' : '没有待办理的预警和下发', hint: '省级和区级下发的预警、督办、专项检查、通报会自动出现在这里' },
  })

export const Page = () => {
  const [{ state, needs }] = useUrlState()
  const onlyOpen = !useShowsAll() && state === undefined && needs === undefined
  const list = useMemo(() => ordersOf(onlyOpen ? OPEN : undefined), [onlyOpen])
  return (
    <ListPage list={list}>
      <SilentNote />
      <ScopeSwitch open="待办理" all="全部" />
    </ListPage>
  )
}
