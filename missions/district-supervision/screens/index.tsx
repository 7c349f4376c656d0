import { defineScreens } from '@anlan/platform/ui/house-screens'

const may = ['district-officer', 'town-officer'] as const
const seen = { may, orgKinds: ['district', 'town'] as const }

export const screens = defineScreens({
  house: 'district-supervision',
  title: '区级监管',
  pages: [
    { ...seen, path: 'overview', title: '监管总览', menu: { group: '区级监管', order: 10, icon: 'district' }, load: () => import('./overview.tsx') },
    { ...seen, path: 'overdue', title: '超期隐患', menu: { group: '区级监管', order: 20, icon: 'danger' }, load: () => import('./overdue.tsx') },
    { ...seen, path: 'activity', title: '当日工作', menu: { group: '区级监管', order: 30, icon: 'tasks' }, load: () => import('./activity.tsx') },
    { ...seen, path: 'enterprises/:id', title: '企业监管页', load: () => import('./enterprise.tsx') },
  ],
  phone: [
    { ...seen, path: 'overview', title: '监管总览', tab: '待办', order: 10, icon: 'district', hint: '在线、当日工作、超期、已报送', load: () => import('./overview.tsx') },
    { ...seen, path: 'overdue', title: '超期隐患', load: () => import('./phone-overdue.tsx') },
    { ...seen, path: 'activity', title: '当日工作', load: () => import('./phone-activity.tsx') },
    { ...seen, path: 'enterprises/:id', title: '企业监管页', load: () => import('./enterprise.tsx') },
  ],
  panels: [{ ...seen, subject: 'home', title: '今日监管', order: 10, load: () => import('./today-panel.tsx') }],
})
