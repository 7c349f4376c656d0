import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import type { PageDeclaration, PanelDeclaration } from '@anlan/platform/ui/house-screens'

const GROUP = '特殊作业'
const staff = { may: ENTERPRISE_STAFF, orgKinds: ['enterprise', 'station'] } as const
const plant = { may: ENTERPRISE_STAFF, orgKinds: ['enterprise'] } as const

export const togetherPages: readonly PageDeclaration[] = [
  { path: 'packages', title: '作业包', menu: { group: GROUP, order: 44.02, icon: 'tasks' }, ...plant, load: () => import('./together/packages.tsx') },
  { path: 'packages/new', title: '新建作业包', ...plant, load: () => import('./together/new-package.tsx') },
  { path: 'packages/:id', title: '作业包', ...plant, load: () => import('./together/package.tsx') },
  { path: 'packages/:id/edit', title: '修改作业包', ...plant, load: () => import('./together/edit-package.tsx') },
  { path: 'isolations', title: '能量隔离', menu: { group: GROUP, order: 44.4, icon: 'key' }, ...staff, load: () => import('./together/isolations.tsx') },
  { path: 'blinds', title: '盲板台账', menu: { group: GROUP, order: 44.41, icon: 'ledger' }, ...plant, load: () => import('./together/blinds.tsx') },
  { path: 'blinds/:id', title: '盲板', ...plant, load: () => import('./together/blind.tsx') },
  { path: 'fixed-areas', title: '固定动火区', menu: { group: GROUP, order: 44.42, icon: 'area' }, ...staff, load: () => import('./together/fixed-areas.tsx') },
  { path: 'fixed-areas/:id', title: '固定动火区', ...staff, load: () => import('./together/fixed-area.tsx') },
  { path: 'upgrade-calendar', title: '升级日历', menu: { group: GROUP, order: 44.43, icon: 'calendar' }, ...staff, load: () => import('./together/upgrade-calendar.tsx') },
  { path: 'holds', title: '停止作业', menu: { group: GROUP, order: 44.03, icon: 'danger' }, ...staff, load: () => import('./holds/holds.tsx') },
  { path: 'weather', title: '天气记录', menu: { group: GROUP, order: 44.44, icon: 'clock' }, ...staff, load: () => import('./holds/weather-notes.tsx') },
  { path: 'weather/:id', title: '天气记录', ...staff, load: () => import('./holds/weather-note.tsx') },
  { path: 'paper', title: '纸质补录', menu: { group: GROUP, order: 44.5, icon: 'file' }, ...staff, load: () => import('./together/paper.tsx') },
]

export const togetherPanels: readonly PanelDeclaration[] = [
  { subject: 'permit', title: '作业视频', order: 20, ...staff, load: () => import('./together/video-panel.tsx') },
  { subject: 'permit', title: '能量隔离和上锁挂牌', order: 30, ...staff, load: () => import('./together/isolation-panel.tsx') },
]
