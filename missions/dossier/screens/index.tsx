import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { defineScreens } from '@anlan/platform/ui/house-screens'

const GROUP = '台账资料'
const orgKinds = ['enterprise', 'station'] as const
const managers = { may: ENTERPRISE_MANAGERS, orgKinds } as const

export const screens = defineScreens({
  house: 'dossier',
  title: '台账资料',
  pages: [
    { path: 'ledgers', title: '台账包', menu: { group: GROUP, order: 60, icon: 'print' }, ...managers, load: () => import('./ledgers.tsx') },
    { path: 'ledgers/new', title: '生成台账包', ...managers, load: () => import('./new-ledger.tsx') },
    { path: 'ledgers/:id', title: '台账包', ...managers, load: () => import('./ledger.tsx') },
    { path: 'copy', title: '抄录单', menu: { group: GROUP, order: 61, icon: 'file' }, ...managers, load: () => import('./copy-sheet.tsx') },
    { path: 'picture', title: '群发长图', menu: { group: GROUP, order: 62, icon: 'camera' }, may: ENTERPRISE_STAFF, orgKinds, load: () => import('./day-picture.tsx') },
  ],
  phone: [{ path: 'picture', title: '群发长图', tab: '我的', order: 60, icon: 'camera', hint: '今日情况生成图片，姓名已隐去', may: ENTERPRISE_STAFF, orgKinds, load: () => import('./phone-picture.tsx') }],
})
