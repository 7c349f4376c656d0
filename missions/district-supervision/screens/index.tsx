import { addDays, startOfDay } from '@anlan/kernel/time'
import { defineScreens, inboxOf } from '@anlan/platform/ui/house-screens'
import { listIssuedOrders } from '../contract/order-views.ts'
import { districtOverview, overdue } from '../contract/overview.ts'
import { LIVE_STATES } from '../rules/liveness.ts'
import { kindTitle } from './order-words.ts'

const may = ['district-officer', 'town-officer'] as const
const seen = { may, orgKinds: ['district', 'town'] as const }

export const screens = defineScreens({
  house: 'district-supervision',
  title: '区级监管',
  pages: [
    { ...seen, path: 'overview', title: '监管总览', menu: { group: '区级监管', order: 10, icon: 'district' }, load: () => import('./overview.tsx') },
    { ...seen, path: 'overdue', title: '超期隐患', menu: { group: '区级监管', order: 20, icon: 'danger' }, load: () => import('./overdue.tsx') },
    { ...seen, path: 'activity', title: '当日工作', menu: { group: '区级监管', order: 30, icon: 'tasks' }, load: () => import('./activity.tsx') },
    { ...seen, path: 'orders', title: '下发和督办', menu: { group: '区级监管', order: 12, icon: 'bell' }, load: () => import('./orders.tsx') },
    { ...seen, may: ['district-officer'], path: 'orders/new', title: '下发', load: () => import('./issue-order.tsx') },
    { ...seen, path: 'orders/:id', title: '下发', load: () => import('./order.tsx') },
    { ...seen, path: 'major-dangers', title: '重大事故隐患督办', menu: { group: '区级监管', order: 18, icon: 'shield' }, load: () => import('./major-dangers.tsx') },
    { ...seen, path: 'stops', title: '停用和检维修', menu: { group: '区级监管', order: 24, icon: 'clock' }, load: () => import('./stops.tsx') },
    { ...seen, path: 'commitments', title: '安全承诺公告', menu: { group: '区级监管', order: 26, icon: 'check' }, load: () => import('./commitments.tsx') },
    { ...seen, path: 'work-plans', title: '作业备案', menu: { group: '区级监管', order: 14, icon: 'tasks' }, load: () => import('./work-plans.tsx') },
    { ...seen, path: 'work-permits', title: '作业票抽查', menu: { group: '区级监管', order: 15, icon: 'check' }, load: () => import('./work-permits.tsx') },
    { ...seen, path: 'work-permits/:enterprise/:id', title: '作业票', load: () => import('./work-permit.tsx') },
    { ...seen, path: 'work-counts', title: '特殊作业半月报', menu: { group: '区级监管', order: 16, icon: 'clock' }, load: () => import('./work-counts.tsx') },
    { ...seen, path: 'video', title: '智能视频', menu: { group: '区级监管', order: 17, icon: 'camera' }, load: () => import('./video-board.tsx') },
    { ...seen, path: 'video/:enterprise', title: '企业智能视频', load: () => import('./video-enterprise.tsx') },
    { ...seen, path: 'enterprises/:id', title: '企业监管页', load: () => import('./enterprise.tsx') },
  ],
  phone: [
    { ...seen, path: 'overview', title: '监管总览', tab: '待办', order: 10, icon: 'district', hint: '在线、当日工作、超期、已报送', load: () => import('./overview.tsx') },
    { ...seen, path: 'orders', title: '下发和督办', tab: '待办', order: 12, icon: 'bell', hint: '谁没签收，谁已回复', load: () => import('./phone-orders.tsx') },
    { ...seen, may: ['district-officer'], path: 'orders/new', title: '下发', load: () => import('./issue-order.tsx') },
    { ...seen, path: 'orders/:id', title: '下发', load: () => import('./order.tsx') },
    { ...seen, path: 'major-dangers', title: '重大事故隐患督办', tab: '待办', order: 18, icon: 'shield', hint: '治理方案、期限、督办', load: () => import('./major-dangers.tsx') },
    { ...seen, path: 'stops', title: '停用和检维修', tab: '待办', order: 24, icon: 'clock', hint: '批准、证据、疑点', load: () => import('./stops.tsx') },
    { ...seen, path: 'commitments', title: '安全承诺公告', tab: '待办', order: 26, icon: 'check', hint: '今天谁没有发布', load: () => import('./commitments.tsx') },
    { ...seen, path: 'video', title: '智能视频', tab: '待办', order: 17, icon: 'camera', hint: '离线的设备、没有处置的报警', load: () => import('./video-board.tsx') },
    { ...seen, path: 'video/:enterprise', title: '企业智能视频', load: () => import('./video-enterprise.tsx') },
    { ...seen, path: 'overdue', title: '超期隐患', load: () => import('./phone-overdue.tsx') },
    { ...seen, path: 'activity', title: '当日工作', load: () => import('./phone-activity.tsx') },
    { ...seen, path: 'enterprises/:id', title: '企业监管页', load: () => import('./enterprise.tsx') },
  ],
  panels: [{ ...seen, subject: 'home', title: '今日监管', order: 10, load: () => import('./today-panel.tsx') }],
  inbox: [
    inboxOf(listIssuedOrders, {
      ...seen,
      title: '需核实销号的下发',
      order: 5,
      input: { needs: 'verify', limit: 50 },
      items: ({ rows }) => rows.map((it) => ({ id: it.id, title: it.title, detail: [kindTitle(it), it.enterpriseName, '企业已办结'].join(' · '), to: `/district-supervision/orders/${it.id}` })),
    }),
    inboxOf(listIssuedOrders, {
      ...seen,
      title: '需催办的下发',
      order: 7,
      input: { needs: 'late', limit: 50 },
      items: ({ rows }) => rows.map((it) => ({ id: it.id, title: it.title, detail: [kindTitle(it), it.enterpriseName].join(' · '), dueAt: it.endAt, to: `/district-supervision/orders/${it.id}` })),
    }),
    inboxOf(overdue, {
      ...seen,
      title: '需督促整改的超期隐患',
      order: 10,
      input: { offset: 0, limit: 50 },
      items: ({ rows }) =>
        rows.map((it) => ({
          id: it.id,
          title: it.name,
          detail: [it.level === '1' ? '重大隐患' : '', it.enterpriseName, it.place, it.responsible === '' ? '' : `整改责任人 ${it.responsible}`].filter(Boolean).join(' · '),
          dueAt: startOfDay(addDays(it.deadline, 1)),
          to: `/district-supervision/enterprises/${it.enterprise}`,
        })),
    }),
    inboxOf(districtOverview, {
      ...seen,
      title: '需联系的企业',
      order: 20,
      input: {},
      items: ({ enterprises }) =>
        enterprises
          .filter(({ live, refused, today }) => live === 'quiet' || live === 'silent' || refused > 0 || today.missed > 0)
          .map((it) => ({
            id: it.id,
            title: it.name,
            detail: [it.live === 'quiet' || it.live === 'silent' ? LIVE_STATES[it.live] : '', it.refused > 0 ? `${it.refused} 条报送被拒收，待企业更正` : '', it.today.missed > 0 ? `今日到期未排查 ${it.today.missed} 次` : ''].filter(Boolean).join(' · '),
            to: `/district-supervision/enterprises/${it.id}`,
          })),
    }),
  ],
})
