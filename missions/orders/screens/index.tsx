import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { defineScreens, inboxOf, searchOf } from '@anlan/platform/ui/house-screens'
import { listOrders } from '../contract/order-views.ts'
import { kindTitle, nextDue } from './order-words.ts'

const seen = { may: ENTERPRISE_STAFF, orgKinds: ['enterprise', 'station'] } as const
const MANAGERS = ['safety-manager', 'principal'] as const
const ASKED = { received: '请签收', signed: '请安排办理并回复', working: '请办理并回复', answered: '请完成后办结', finished: '', withdrawn: '' } as const

export const screens = defineScreens({
  house: 'orders',
  title: '预警和上级下发',
  pages: [
    { ...seen, path: 'received', title: '预警和上级下发', menu: { group: '双重预防', order: 40, icon: 'bell' }, load: () => import('./orders.tsx') },
    { ...seen, path: 'received/:id', title: '上级下发', load: () => import('./order.tsx') },
  ],
  phone: [
    { ...seen, path: 'received', title: '预警和上级下发', tab: '待办', order: 25, icon: 'bell', hint: '签收、办理、回复', load: () => import('./phone-orders.tsx') },
    { ...seen, path: 'received/:id', title: '上级下发', load: () => import('./phone-order.tsx') },
  ],
  panels: [
    { ...seen, subject: 'home', title: '预警和上级下发', order: 15, load: () => import('./home-panel.tsx') },
    { ...seen, subject: 'danger', title: '上级督办', order: 10, load: () => import('./danger-panel.tsx') },
  ],
  inbox: [
    inboxOf(listOrders, {
      ...seen,
      may: MANAGERS,
      title: '预警和上级下发',
      order: 5,
      input: { state: ['received', 'signed', 'working', 'answered'], limit: 50 },
      items: ({ rows }) =>
        rows.map((row) => ({
          id: row.id, title: row.title, detail: [kindTitle(row), row.fromName, ASKED[row.state]].join(' · '), dueAt: nextDue(row),
          ...(row.level === null ? {} : { level: row.level }), to: `/orders/received/${row.id}`,
        })),
    }),
    inboxOf(listOrders, {
      ...seen,
      may: ['worker', 'team-leader'],
      title: '上级下发的办理',
      order: 15,
      input: { state: ['working'], mine: true, limit: 50 },
      items: ({ rows }) => rows.map((row) => ({ id: row.id, title: row.title, detail: [kindTitle(row), row.fromName, '请办理'].join(' · '), dueAt: nextDue(row), to: `/orders/received/${row.id}` })),
    }),
  ],
  search: [
    searchOf(listOrders, {
      title: '预警和上级下发',
      input: (text) => ({ search: text, limit: 5, offset: 0 }),
      items: ({ rows }) => rows.map((row) => ({ id: row.id, title: row.title, detail: `${kindTitle(row)}，${row.fromName}`, to: `/orders/received/${row.id}` })),
    }),
  ],
})
