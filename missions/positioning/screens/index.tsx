import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { defineScreens } from '@anlan/platform/ui/house-screens'
import { listCardStatus } from '../contract/card.ts'
import { fenceRegister } from '../contract/fence.ts'
import { groundFit } from '../contract/ground.ts'
import { personTrack } from '../contract/live.ts'
import { listSources } from '../contract/source.ts'

const GROUP = '人员定位'
const orgKinds = ['enterprise', 'station'] as const
const staff = { may: ENTERPRISE_STAFF, orgKinds } as const

export const screens = defineScreens({
  house: 'positioning',
  title: '人员定位',
  pages: [
    { path: 'live', title: '实时定位', menu: { group: GROUP, order: 45, icon: 'people' }, ...staff, load: () => import('./live/live.tsx') },
    { path: 'muster', title: '应急清点', menu: { group: GROUP, order: 45.1, icon: 'tasks' }, ...staff, load: () => import('./muster/muster.tsx') },
    { path: 'tracks', title: '历史轨迹', menu: { group: GROUP, order: 45.2, icon: 'clock' }, may: personTrack.may, orgKinds, load: () => import('./tracks/tracks.tsx') },
    { path: 'fences', title: '电子围栏', menu: { group: GROUP, order: 45.3, icon: 'area' }, ...staff, load: () => import('./fences/fences.tsx') },
    { path: 'fences/new', title: '新增电子围栏', may: fenceRegister.may.write, orgKinds, load: () => import('./fences/fence.tsx') },
    { path: 'fences/:id', title: '电子围栏', ...staff, load: () => import('./fences/fence.tsx') },
    { path: 'cards', title: '定位终端', menu: { group: GROUP, order: 45.4, icon: 'phone' }, may: listCardStatus.may, orgKinds, load: () => import('./cards/cards.tsx') },
    { path: 'cards/:id', title: '定位终端', ...staff, load: () => import('./cards/card.tsx') },
    { path: 'sources', title: '定位数据源', menu: { group: GROUP, order: 45.5, icon: 'exchange' }, may: listSources.may, orgKinds, load: () => import('./sources/sources.tsx') },
    { path: 'silences', title: '报警静默', menu: { group: GROUP, order: 45.6, icon: 'bell' }, ...staff, load: () => import('./silences.tsx') },
    { path: 'silences/:id', title: '报警静默', ...staff, load: () => import('./silence.tsx') },
    { path: 'grounds', title: '坐标基准', menu: { group: GROUP, order: 45.7, icon: 'area' }, may: groundFit.may, orgKinds, load: () => import('./grounds.tsx') },
    { path: 'grounds/:id', title: '坐标基准', may: groundFit.may, orgKinds, load: () => import('./ground.tsx') },
  ],
  phone: [{ path: 'live', title: '人员定位', tab: '作业', order: 30, icon: 'people', hint: '现场人数、报警、我的区域有谁', ...staff, load: () => import('./phone/phone-live.tsx') }],
  panels: [{ subject: 'home', title: '人员定位', order: 30, ...staff, load: () => import('./home-panel.tsx') }],
})
