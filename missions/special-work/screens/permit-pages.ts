import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { type PageDeclaration, type PanelDeclaration, type SearchSource, searchOf } from '@anlan/platform/ui/house-screens'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { permitLife } from '../contract/life.ts'
import { listPermits } from '../contract/permit-line.ts'

const GROUP = '特殊作业'
const staff = { may: ENTERPRISE_STAFF, orgKinds: ['enterprise', 'station'] } as const

export const permitPages: readonly PageDeclaration[] = [
  { path: 'permits', title: '作业票台账', menu: { group: GROUP, order: 44, icon: 'ledger' }, ...staff, load: () => import('./permit/permits.tsx') },
  { path: 'permits/new', title: '新建作业票', ...staff, load: () => import('./permit/form/new-permit.tsx') },
  { path: 'permits/:id', title: '作业票', ...staff, load: () => import('./permit/permit.tsx') },
  { path: 'permits/:id/edit', title: '修改作业票', ...staff, load: () => import('./permit/form/edit-permit.tsx') },
  { path: 'plans', title: '作业预约', menu: { group: GROUP, order: 44.01, icon: 'calendar' }, ...staff, load: () => import('./plan/plans.tsx') },
  { path: 'plans/new', title: '新建作业预约', ...staff, load: () => import('./plan/new-plan.tsx') },
  { path: 'plans/:id', title: '作业预约', ...staff, load: () => import('./plan/plan.tsx') },
  { path: 'setting', title: '特殊作业设置', menu: { group: GROUP, order: 44.9, icon: 'settings' }, ...staff, load: () => import('./setting/setting.tsx') },
  { path: 'hazard-templates', title: '风险辨识模板', menu: { group: GROUP, order: 44.905, icon: 'ledger' }, ...staff, load: () => import('./templates/templates.tsx') },
  { path: 'hazard-templates/:id', title: '风险辨识模板', ...staff, load: () => import('./templates/template.tsx') },
  { path: 'detectors', title: '气体检测仪', menu: { group: GROUP, order: 44.91, icon: 'equipment' }, ...staff, load: () => import('./setting/detectors.tsx') },
  { path: 'detectors/:id', title: '气体检测仪', ...staff, load: () => import('./setting/detector.tsx') },
  { path: 'delegations', title: '签批委托', menu: { group: GROUP, order: 44.92, icon: 'key' }, ...staff, load: () => import('./setting/delegations.tsx') },
  { path: 'delegations/:id', title: '签批委托', ...staff, load: () => import('./setting/delegation.tsx') },
  { path: 'event-windows', title: '升级管理时段', menu: { group: GROUP, order: 44.93, icon: 'clock' }, ...staff, load: () => import('./setting/event-windows.tsx') },
  { path: 'event-windows/:id', title: '升级管理时段', ...staff, load: () => import('./setting/event-window.tsx') },
]

export const permitPanels: readonly PanelDeclaration[] = [{ subject: 'home', title: '特殊作业', order: 15, ...staff, load: () => import('./permit/home-panel.tsx') }]

export const permitSearch: readonly SearchSource[] = [
  searchOf(listPermits, {
    title: '作业票', orgKinds: staff.orgKinds,
    input: (text) => ({ search: text, limit: 8, offset: 0 }),
    items: ({ rows }) => rows.map(({ id, number, kind, state, spot, content }) => ({ id, title: `${WORK_KINDS[kind]} ${number}`, detail: `${permitLife.states[state]}，${spot}，${content}`, to: `/special-work/permits/${id}` })),
  }),
]
