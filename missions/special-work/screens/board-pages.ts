import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { type InboxSource, inboxOf, type PageDeclaration, type PanelDeclaration } from '@anlan/platform/ui/house-screens'
import { listInstructions } from '../contract/leader-note.ts'

const GROUP = '特殊作业'
const staff = { may: ENTERPRISE_STAFF, orgKinds: ['enterprise', 'station'] } as const

export const boardPages: readonly PageDeclaration[] = [
  { path: 'picture', title: '特殊作业一图', menu: { group: GROUP, order: 43.9, icon: 'home' }, ...staff, load: () => import('./boards/picture.tsx') },
  { path: 'map', title: '今日作业地图', menu: { group: GROUP, order: 43.91, icon: 'area' }, ...staff, load: () => import('./boards/work-map.tsx') },
  { path: 'heat', title: '作业热力图', menu: { group: GROUP, order: 43.915, icon: 'chart' }, ...staff, load: () => import('./boards/heat.tsx') },
  { path: 'gantt', title: '作业甘特图', menu: { group: GROUP, order: 43.92, icon: 'tasks' }, ...staff, load: () => import('./boards/gantt.tsx') },
  { path: 'calendar', title: '作业日历', menu: { group: GROUP, order: 43.93, icon: 'calendar' }, ...staff, load: () => import('./boards/calendar.tsx') },
  { path: 'my-signing', title: '我的签批', menu: { group: GROUP, order: 43.94, icon: 'check' }, ...staff, load: () => import('./boards/my-signing.tsx') },
  { path: 'alarms', title: '作业报警', menu: { group: GROUP, order: 44.1, icon: 'bell' }, ...staff, load: () => import('./boards/alarms.tsx') },
  { path: 'quality', title: '票面质量', menu: { group: GROUP, order: 44.2, icon: 'shield' }, ...staff, load: () => import('./boards/quality.tsx') },
  { path: 'ledger', title: '台账统计', menu: { group: GROUP, order: 44.3, icon: 'chart' }, ...staff, load: () => import('./boards/ledger.tsx') },
  { path: 'ledger/permits', title: '台账明细', ...staff, load: () => import('./boards/ledger-list.tsx') },
  { path: 'instructions', title: '领导批示', menu: { group: GROUP, order: 44.35, icon: 'file' }, ...staff, load: () => import('./boards/instructions.tsx') },
  { path: 'instructions/:id', title: '领导批示', ...staff, load: () => import('./boards/instruction.tsx') },
  { path: 'blank-forms', title: '空白作业票', menu: { group: GROUP, order: 44.6, icon: 'print' }, ...staff, load: () => import('./boards/blank-forms.tsx') },
]

export const boardPanels: readonly PanelDeclaration[] = [
  { subject: 'permit', title: '票面质量', order: 40, ...staff, load: () => import('./boards/quality-panel.tsx') },
  { subject: 'permit', title: '打印', order: 60, ...staff, load: () => import('./boards/print-panel.tsx') },
  { subject: 'replay', title: '当时的作业票', order: 10, ...staff, load: () => import('./boards/replay-panel.tsx') },
  { subject: 'alarm', title: '相关作业票', order: 35, ...staff, load: () => import('./boards/alarm-panel.tsx') },
  { subject: 'permit', title: '领导批示', order: 50, ...staff, load: () => import('./boards/instruction-panel.tsx') },
]

/** What the principal asked for, at whose hands it is; what was answered comes back to the principal. */
export const boardWaiting: readonly InboxSource[] = [
  inboxOf(listInstructions, {
    may: ENTERPRISE_STAFF, orgKinds: ['enterprise', 'station'], title: '领导批示', order: 3, input: { mine: true, state: ['open'], limit: 50 },
    items: ({ rows }) => rows.map(({ id, permit, text, dueAt }) => ({ id, title: `批示：${text}`, detail: permit === null ? '当日作业' : permit.number, dueAt, to: `/special-work/instructions/${id}` })),
  }),
  inboxOf(listInstructions, {
    may: ['principal'], orgKinds: ['enterprise', 'station'], title: '批示待核实', order: 4, input: { state: ['answered'], limit: 50 },
    items: ({ rows }) => rows.map(({ id, text, responsible, updatedAt }) => ({ id, title: `${responsible.name}已回复：${text}`, dueAt: updatedAt, to: `/special-work/instructions/${id}` })),
  }),
]
