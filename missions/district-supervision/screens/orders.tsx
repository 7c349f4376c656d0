import { useMemo } from 'react'
import { ORDER_KINDS } from '@anlan/exchange/contract/order'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { ScopeSwitch, useShowsAll } from '@anlan/platform/ui/scope-switch'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { Due, When } from '@anlan/platform/ui/when'
import { issuedOrderLife, OPEN_ORDER_STATES } from '../contract/issued-order.ts'
import { listIssuedOrders } from '../contract/order-views.ts'
import { issuedState } from './order-words.ts'

const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, title]) => ({ value, words: title }))

const ordersOf = (onlyOpen: boolean, issue: string | undefined) =>
  defineList(listIssuedOrders, {
    title: '下发和督办',
    noun: '条',
    rowKey: (row) => row.id,
    fixed: { ...(onlyOpen ? { state: [...OPEN_ORDER_STATES] } : {}), ...(issue === undefined ? {} : { issue }) },
    open: (row) => `/district-supervision/orders/${row.id}`,
    columns: [
      { key: 'title', title: '标题' },
      { key: 'kind', title: '类别', width: 90, show: (row) => ORDER_KINDS[row.kind] },
      { key: 'level', title: '等级', width: 85, show: (row) => (row.level === null ? <span className="al-none">—</span> : <LevelTag level={row.level} />) },
      { key: 'enterpriseName', title: '企业', width: 200 },
      { key: 'state', title: '状态', width: 140, show: (row) => <StateTag {...issuedState(row)} /> },
      { key: 'receiver', title: '签收', width: 150, show: (row) => (row.receiver === null ? <span className="al-none">未签收</span> : <>{row.receiver} <When at={row.signedAt} /></>) },
      { key: 'answeredAt', title: '最近回复', width: 110, show: (row) => <When at={row.answeredAt} /> },
      { key: 'endAt', title: '办理期限', width: 130, show: (row) => (row.state === 'closed' || row.state === 'withdrawn' || row.state === 'finished' ? <When at={row.endAt} /> : <Due at={row.endAt} />) },
      { key: 'issuedAt', title: '下发时间', width: 130, extra: true, show: (row) => <When at={row.issuedAt} /> },
      { key: 'townName', title: '镇街', width: 110, extra: true },
      { key: 'reminders', title: '催办', width: 80, extra: true, show: (row) => (row.reminders === 0 ? <span className="al-none">无</span> : `${row.reminders} 次`) },
    ],
    filters: [
      { key: 'search', title: '搜索标题、内容', kind: 'text' },
      { key: 'kind', title: '类别', kind: 'select', options: options(ORDER_KINDS) },
      { key: 'state', title: '状态', kind: 'select', options: options(issuedOrderLife.states) },
      { key: 'needs', title: '需要', kind: 'select', options: options({ sign: '企业签收', verify: '核实销号', late: '已超期' }) },
    ],
    empty: { title: onlyOpen ? '没有办理中的下发' : '还没有下发', hint: '预警、督办、专项检查、通报下发后，企业的签收和回复显示在这里' },
  })

export const Page = ({ roles }: PageProps) => {
  const [{ state, needs, issue }] = useUrlState()
  const onlyOpen = !useShowsAll() && state === undefined && needs === undefined && issue === undefined
  const list = useMemo(() => ordersOf(onlyOpen, issue), [onlyOpen, issue])
  const actions = roles.includes('district-officer') ? [{ title: '下发', to: '/district-supervision/orders/new', primary: true, icon: 'plus' as const }] : []
  return (
    <ListPage list={list} actions={actions}>
      <ScopeSwitch open="办理中" all="全部" />
    </ListPage>
  )
}
