import { defineScreens } from '@anlan/platform/ui/house-screens'

const may = ['safety-manager', 'principal', 'system-admin'] as const
const seen = { may, orgKinds: ['enterprise', 'station'] as const }

export const screens = defineScreens({
  house: 'exchange',
  title: '数据交换',
  pages: [
    { ...seen, path: 'receivers', title: '接收方', menu: { group: '数据交换', order: 80, icon: 'exchange' }, load: () => import('./receivers.tsx') },
    { ...seen, path: 'deliveries', title: '报送记录', menu: { group: '数据交换', order: 81, icon: 'ledger' }, load: () => import('./deliveries.tsx') },
  ],
})
