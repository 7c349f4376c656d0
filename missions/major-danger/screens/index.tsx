import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { defineScreens, inboxOf } from '@anlan/platform/ui/house-screens'
import { listSuspicions } from '../contract/suspicion.ts'

const staff = { may: ENTERPRISE_STAFF, orgKinds: ['enterprise', 'station'] } as const
const GROUP = '双重预防'

export const screens = defineScreens({
  house: 'major-danger',
  title: '重大事故隐患判定',
  pages: [
    { path: 'suspicions', title: '疑似重大隐患', menu: { group: GROUP, order: 40, icon: 'shield' }, ...staff, load: () => import('./suspicions.tsx') },
    { path: 'suspicions/:id', title: '疑似重大隐患', ...staff, load: () => import('./suspicion.tsx') },
    { path: 'items', title: '重大隐患对照', menu: { group: GROUP, order: 41, icon: 'ledger' }, ...staff, load: () => import('./items.tsx') },
    { path: 'tanks', title: '内浮顶储罐液位', ...staff, load: () => import('./tanks.tsx') },
    { path: 'tanks/:id', title: '内浮顶储罐液位', ...staff, load: () => import('./tank.tsx') },
  ],
  phone: [{ path: 'suspicions/:id', title: '疑似重大隐患', ...staff, load: () => import('./suspicion.tsx') }],
  inbox: [
    inboxOf(listSuspicions, {
      title: '疑似重大隐患',
      order: 2,
      may: ['safety-manager', 'principal'],
      input: { state: ['suspected'], limit: 50, offset: 0 },
      items: ({ rows }) => rows.map(({ id, title, item }) => ({ id, title, detail: `对照 ${item}，请核实后确认或排除`, level: 'orange' as const, to: `/major-danger/suspicions/${id}` })),
    }),
  ],
})
