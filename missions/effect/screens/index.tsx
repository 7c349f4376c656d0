import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { defineScreens, inboxOf } from '@anlan/platform/ui/house-screens'
import { INDICATORS } from '@anlan/standards/effect'
import { openAppeals } from '../contract/assessment.ts'

const GROUP = '双重预防'
const staff = { may: ENTERPRISE_STAFF, orgKinds: ['enterprise', 'station'] } as const

export const screens = defineScreens({
  house: 'effect',
  title: '运行效果和考核',
  pages: [
    { path: 'score', title: '运行效果', menu: { group: GROUP, order: 38, icon: 'chart' }, ...staff, load: () => import('./score/score.tsx') },
    { path: 'lines', title: '计分明细', ...staff, load: () => import('./score/lines.tsx') },
    { path: 'settings', title: '扣分和否决项', ...staff, load: () => import('./score/settings.tsx') },
    { path: 'assessment', title: '考核', menu: { group: GROUP, order: 39, icon: 'people' }, ...staff, load: () => import('./assessment/assessment.tsx') },
    { path: 'assessment/:month/:scope/:subject', title: '考核表', ...staff, load: () => import('./assessment/sheet.tsx') },
    { path: 'appeals', title: '考核申诉', may: ENTERPRISE_MANAGERS, orgKinds: staff.orgKinds, load: () => import('./assessment/appeals.tsx') },
    { path: 'indicators', title: '考核指标', ...staff, load: () => import('./assessment/indicators.tsx') },
  ],
  phone: [
    { path: 'score', title: '运行效果', tab: '待办', order: 60, icon: 'chart', hint: '上周得分，哪里失了分', ...staff, load: () => import('./score/phone-score.tsx') },
    { path: 'my-assessment', title: '我的考核', tab: '我的', order: 40, icon: 'ledger', hint: '每月得分，有疑问可以申诉', ...staff, load: () => import('./assessment/phone-my-assessment.tsx') },
  ],
  panels: [{ subject: 'home', title: '运行效果', order: 30, ...staff, load: () => import('./score/score-panel.tsx') }],
  inbox: [
    inboxOf(openAppeals, {
      title: '考核申诉',
      order: 60,
      input: {},
      items: ({ rows }) => rows.map(({ id, name, month, scope, subject, indicator, reason }) => ({ id, title: `${name}对 ${month} 考核提出申诉`, detail: `${INDICATORS[indicator].title}：${reason}`, to: `/effect/assessment/${month}/${scope}/${subject}`, phoneTo: '/effect/my-assessment' })),
    }),
  ],
})
