import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { defineScreens } from '@anlan/platform/ui/house-screens'

const GROUP = '双重预防'
const staff = { may: ENTERPRISE_STAFF, orgKinds: ['enterprise', 'station'] } as const

export const screens = defineScreens({
  house: 'effect',
  title: '运行效果和考核',
  pages: [
    { path: 'score', title: '运行效果', menu: { group: GROUP, order: 38, icon: 'chart' }, ...staff, load: () => import('./score/score.tsx') },
    { path: 'lines', title: '计分明细', ...staff, load: () => import('./score/lines.tsx') },
    { path: 'settings', title: '扣分和否决项', ...staff, load: () => import('./score/settings.tsx') },
  ],
  phone: [{ path: 'score', title: '运行效果', tab: '待办', order: 60, icon: 'chart', hint: '上周得分，哪里失了分', ...staff, load: () => import('./score/phone-score.tsx') }],
  panels: [{ subject: 'home', title: '运行效果', order: 30, ...staff, load: () => import('./score/score-panel.tsx') }],
})
