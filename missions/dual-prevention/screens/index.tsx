import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { defineScreens, inboxOf, searchOf } from '@anlan/platform/ui/house-screens'
import { listDangers } from '../contract/list-dangers.ts'
import { myInbox } from '../contract/overview.ts'
import { listUnits } from '../contract/register.ts'

const GROUP = '双重预防'
const staff = { may: ENTERPRISE_STAFF, orgKinds: ['enterprise', 'station'] } as const

const PLACES = { due: 'dues', confirm: 'dangers', rectify: 'dangers', accept: 'dangers' } as const
const ASKED = { due: '', confirm: '请确认', rectify: '请整改', accept: '请验收' } as const

export const screens = defineScreens({
  house: 'dual-prevention',
  title: '双重预防',
  pages: [
    { path: 'dangers', title: '隐患台账', menu: { group: GROUP, order: 30, icon: 'danger' }, ...staff, load: () => import('./dangers.tsx') },
    { path: 'dangers/new', title: '上报隐患', ...staff, load: () => import('./report-danger.tsx') },
    { path: 'dangers/:id', title: '隐患', ...staff, load: () => import('./danger.tsx') },
    { path: 'danger-statistics', title: '隐患统计', menu: { group: GROUP, order: 36, icon: 'chart' }, ...staff, load: () => import('./danger/statistics.tsx') },
    { path: 'rewards', title: '隐患奖励台账', menu: { group: GROUP, order: 37, icon: 'ledger' }, may: ENTERPRISE_MANAGERS, orgKinds: staff.orgKinds, load: () => import('./danger/rewards.tsx') },
    { path: 'reward-rules', title: '奖励标准', may: ENTERPRISE_MANAGERS, orgKinds: staff.orgKinds, load: () => import('./danger/reward-rules.tsx') },
    { path: 'reward-rules/:id', title: '奖励标准', may: ENTERPRISE_MANAGERS, orgKinds: staff.orgKinds, load: () => import('./danger/reward-rule.tsx') },
    { path: 'report-doors', title: '隐患上报码', menu: { group: GROUP, order: 38, icon: 'scan' }, ...staff, load: () => import('./danger/report-doors.tsx') },
    { path: 'dues', title: '排查任务', menu: { group: GROUP, order: 31, icon: 'tasks' }, ...staff, load: () => import('./dues.tsx') },
    { path: 'dues/:id', title: '排查任务', ...staff, load: () => import('./due.tsx') },
    { path: 'records', title: '排查记录', menu: { group: GROUP, order: 32, icon: 'file' }, ...staff, load: () => import('./records.tsx') },
    { path: 'register', title: '风险清单', menu: { group: GROUP, order: 33, icon: 'ledger' }, ...staff, load: () => import('./register.tsx') },
    { path: 'register/import', title: '导入风险台账', may: ENTERPRISE_MANAGERS, orgKinds: staff.orgKinds, load: () => import('./import.tsx') },
    { path: 'register/import/:id', title: '导入风险台账', may: ENTERPRISE_MANAGERS, orgKinds: staff.orgKinds, load: () => import('./import-run.tsx') },
    { path: 'plans', title: '排查计划', menu: { group: GROUP, order: 34, icon: 'calendar' }, ...staff, load: () => import('./plans.tsx') },
    { path: 'plans/:id', title: '排查计划', ...staff, load: () => import('./plan.tsx') },
    { path: 'stops', title: '停用检维修记录', menu: { group: GROUP, order: 35, icon: 'clock' }, ...staff, load: () => import('./stops.tsx') },
  ],
  phone: [
    { path: 'dues', title: '今日排查', tab: '待办', order: 20, icon: 'tasks', hint: '按先后顺序，没有网络也能做', ...staff, load: () => import('./phone-dues.tsx') },
    { path: 'dues/:id', title: '排查', ...staff, load: () => import('./phone-due.tsx') },
    { path: 'report', title: '上报隐患', tab: '上报', order: 10, icon: 'camera', hint: '拍照、说一句、选位置', ...staff, load: () => import('./phone-report.tsx') },
    { path: 'my-dangers', title: '我的隐患', tab: '待办', order: 30, icon: 'danger', hint: '要我整改、验收的，我上报的', ...staff, load: () => import('./phone-dangers.tsx') },
    { path: 'dangers/:id', title: '隐患', ...staff, load: () => import('./phone-danger.tsx') },
  ],
  slots: [{ place: 'phone-banner', ...staff, load: () => import('./phone-running-out.tsx') }],
  panels: [{ subject: 'home', title: '今日双重预防', order: 20, ...staff, load: () => import('./today-panel.tsx') }],
  inbox: [
    inboxOf(myInbox, {
      title: '隐患和排查',
      order: 10,
      input: {},
      items: ({ items }) =>
        items.map(({ kind, id, title, detail, dueAt }) => ({
          id,
          title,
          detail: [detail, ASKED[kind]].filter((it) => it !== '').join(' · '),
          dueAt,
          to: `/dual-prevention/${PLACES[kind]}/${id}`,
        })),
    }),
  ],
  search: [
    searchOf(listDangers, {
      title: '隐患',
      input: (text) => ({ search: text, limit: 8, offset: 0 }),
      items: ({ rows }) => rows.map((it) => ({ id: it.id, title: it.name, detail: it.place, to: `/dual-prevention/dangers/${it.id}` })),
    }),
    searchOf(listUnits, {
      title: '风险单元',
      input: (text) => ({ search: text, limit: 5, offset: 0 }),
      items: ({ rows }) => rows.map((it) => ({ id: it.id, title: it.name, detail: it.department, to: `/dual-prevention/register?at=unit:${it.id}` })),
    }),
  ],
  widgets: { assessment: () => import('./assessment.tsx') },
})
