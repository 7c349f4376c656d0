import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { defineScreens, inboxOf, searchOf } from '@anlan/platform/ui/house-screens'
import { listDayJobs } from '../contract/day-job.ts'
import { myInbox } from '../contract/overview.ts'
import { listScreens } from '../contract/screen.ts'

const GROUP = '责任与承诺'
const staff = { may: ENTERPRISE_STAFF, orgKinds: ['enterprise', 'station'] } as const

const PLACES = { commitment: 'commitment', drift: 'commitment', 'take-over': 'handover', duty: 'duties', shift: 'judgement', workshop: 'judgement?level=workshop' } as const

export const screens = defineScreens({
  house: 'responsibility',
  title: '责任与承诺',
  pages: [
    { path: 'commitment', title: '今日承诺', menu: { group: GROUP, order: 36, icon: 'shield' }, ...staff, load: () => import('./commitment.tsx') },
    { path: 'commitments', title: '公告月历', menu: { group: GROUP, order: 37, icon: 'calendar' }, ...staff, load: () => import('./commitments.tsx') },
    { path: 'commitments/:id', title: '安全承诺公告', ...staff, load: () => import('./commitment-detail.tsx') },
    { path: 'judgement', title: '风险研判', menu: { group: GROUP, order: 38, icon: 'check' }, ...staff, load: () => import('./judgement.tsx') },
    { path: 'jobs', title: '当日作业', menu: { group: GROUP, order: 39, icon: 'tasks' }, ...staff, load: () => import('./jobs.tsx') },
    { path: 'jobs/:id', title: '当日作业', ...staff, load: () => import('./job.tsx') },
    { path: 'handover', title: '交接班', menu: { group: GROUP, order: 40, icon: 'exchange' }, ...staff, load: () => import('./handover.tsx') },
    { path: 'handovers', title: '交接班记录', ...staff, load: () => import('./handovers.tsx') },
    { path: 'handovers/:id', title: '交接班记录', ...staff, load: () => import('./handover-detail.tsx') },
    { path: 'isolations', title: '隔离与摘除', menu: { group: GROUP, order: 41, icon: 'offline' }, ...staff, load: () => import('./isolations.tsx') },
    { path: 'isolations/:id', title: '隔离与摘除', ...staff, load: () => import('./isolation.tsx') },
    { path: 'guarantors', title: '包保责任人', menu: { group: GROUP, order: 42, icon: 'people' }, ...staff, load: () => import('./guarantors.tsx') },
    { path: 'duties', title: '包保履职', menu: { group: GROUP, order: 43, icon: 'chart' }, ...staff, load: () => import('./duties.tsx') },
    { path: 'board', title: '包保公示牌', ...staff, load: () => import('./board.tsx') },
    { path: 'items', title: '包保任务清单', ...staff, load: () => import('./items.tsx') },
    { path: 'items/:id', title: '包保任务项', ...staff, load: () => import('./item.tsx') },
    { path: 'gate', title: '公告屏预览', may: [...ENTERPRISE_STAFF, 'system-admin'], orgKinds: staff.orgKinds, load: () => import('./gate.tsx') },
    { path: 'screens', title: '公告屏', menu: { group: GROUP, order: 45, icon: 'scan' }, may: listScreens.may, orgKinds: staff.orgKinds, load: () => import('./wall-screens.tsx') },
    { path: 'settings', title: '承诺设置', menu: { group: GROUP, order: 46, icon: 'settings' }, may: ENTERPRISE_MANAGERS, orgKinds: staff.orgKinds, load: () => import('./settings.tsx') },
  ],
  phone: [
    { path: 'handover', title: '交接班', tab: '作业', order: 20, icon: 'exchange', hint: '交班、接班，两个人各自签字', ...staff, load: () => import('./phone-handover.tsx') },
    { path: 'judgement', title: '风险研判', tab: '作业', order: 30, icon: 'shield', hint: '班组、车间逐级研判签字', ...staff, load: () => import('./phone-judgement.tsx') },
    { path: 'commitment', title: '今日承诺', tab: '待办', order: 40, icon: 'file', hint: '签署和查看今天的承诺公告', ...staff, load: () => import('./phone-commitment.tsx') },
    { path: 'duties', title: '包保履职', tab: '待办', order: 50, icon: 'chart', hint: '我的包保任务，做完就登记', ...staff, load: () => import('./phone-duties.tsx') },
  ],
  panels: [{ subject: 'home', title: '今日承诺', order: 15, ...staff, load: () => import('./today-panel.tsx') }],
  inbox: [
    inboxOf(myInbox, {
      title: '责任与承诺',
      order: 5,
      input: {},
      listens: ['dual-prevention', 'people', 'alarms'],
      items: ({ items }) => items.map(({ kind, ...item }) => ({ ...item, to: `/responsibility/${PLACES[kind]}` })),
    }),
  ],
  search: [
    searchOf(listDayJobs, {
      title: '当日作业',
      input: (text) => ({ search: text, limit: 5, offset: 0 }),
      items: ({ rows }) => rows.map((it) => ({ id: it.id, title: it.title, detail: it.place, to: `/responsibility/jobs/${it.id}` })),
    }),
  ],
  wall: () => import('./wall.tsx'),
})
