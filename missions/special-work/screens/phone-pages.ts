import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import type { PhonePageDeclaration, SlotDeclaration } from '@anlan/platform/ui/house-screens'

const staff = { may: ENTERPRISE_STAFF, orgKinds: ['enterprise', 'station'] as const }

/** Two addresses each, asked for in one place: every asking costs in the first load of every page. */
const permit = () => import('./phone/permit.tsx')
const instructions = () => import('./phone/instructions.tsx')

export const phonePages: readonly PhonePageDeclaration[] = [
  { path: 'scan', title: '扫票', tab: '作业', order: 10, icon: 'scan', hint: '扫现场作业票上的二维码，打开并证明在现场', ...staff, load: () => import('./phone/scan.tsx') },
  { path: 'works', title: '我的作业票', tab: '作业', order: 11, icon: 'tasks', hint: '待我签批、监护和作业的', ...staff, load: () => import('./phone/works.tsx') },
  { path: 'instructions', title: '领导批示', tab: '作业', order: 12, icon: 'file', hint: '今天的作业情况，批示和落实', ...staff, load: instructions },
  { path: 'instructions/:id', title: '领导批示', ...staff, load: instructions },
  { path: 'p/:code', title: '作业票', ...staff, load: permit },
  { path: 'permits/:id', title: '作业票', ...staff, load: permit },
  { path: 'permits/:id/sign', title: '签批', ...staff, load: () => import('./phone/sign.tsx') },
  { path: 'permits/:id/measures', title: '安全措施', ...staff, load: () => import('./phone/measures.tsx') },
  { path: 'permits/:id/gas', title: '气体分析', ...staff, load: () => import('./phone/gas.tsx') },
  { path: 'permits/:id/briefing', title: '安全交底', ...staff, load: () => import('./phone/briefing.tsx') },
  { path: 'permits/:id/submit', title: '提请签批', ...staff, load: () => import('./phone/submit.tsx') },
  { path: 'permits/:id/begin', title: '开始作业', ...staff, load: () => import('./phone/begin.tsx') },
  { path: 'permits/:id/check', title: '监护检查', ...staff, load: () => import('./phone/check.tsx') },
  { path: 'permits/:id/passages', title: '人员、工具出入', ...staff, load: () => import('./phone/passages.tsx') },
  { path: 'permits/:id/hand-over', title: '交接监护', ...staff, load: () => import('./phone/hand-over.tsx') },
  { path: 'permits/:id/take-over', title: '接任监护', ...staff, load: () => import('./phone/take-over.tsx') },
  { path: 'permits/:id/workers', title: '变更作业人员', ...staff, load: () => import('./phone/workers.tsx') },
  { path: 'permits/:id/safe', title: '置于安全状态', ...staff, load: () => import('./phone/safe.tsx') },
  { path: 'permits/:id/finish', title: '完工', ...staff, load: () => import('./phone/finish.tsx') },
  { path: 'permits/:id/accept', title: '完工验收', ...staff, load: () => import('./phone/accept.tsx') },
]

export const phoneSlots: readonly SlotDeclaration[] = [{ place: 'phone-banner', ...staff, load: () => import('./phone/banner.tsx') }]
