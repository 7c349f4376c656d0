import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { defineScreens, searchOf } from '@anlan/platform/ui/house-screens'
import { edgeHealth } from '../contract/edge.ts'
import { listTowns } from '../contract/enterprise.ts'
import { listEnterprises, ownOrg } from '../contract/org.ts'
import { workCalendar } from '../contract/work-calendar.ts'

const ENTERPRISES = ['enterprise', 'station'] as const

export const screens = defineScreens({
  house: 'plant',
  title: '单位与场所',
  pages: [
    { path: 'towns', title: '镇街', menu: { group: '监管对象', order: 20, icon: 'area' }, may: listTowns.may, orgKinds: ['district'], load: () => import('./towns.tsx') },
    { path: 'enterprises', title: '企业名录', menu: { group: '监管对象', order: 10, icon: 'district' }, may: listEnterprises.may, orgKinds: ['district', 'town'], load: () => import('./enterprises.tsx') },
    { path: 'enterprises/:id', title: '企业', may: listEnterprises.may, orgKinds: ['district', 'town'], load: () => import('./enterprise.tsx') },
    { path: 'own', title: '本单位', menu: { group: '单位与场所', order: 60, icon: 'plant' }, may: ownOrg.may, orgKinds: [...ENTERPRISES], load: () => import('./own-org.tsx') },
    { path: 'areas', title: '区域平面图', menu: { group: '单位与场所', order: 61, icon: 'area' }, may: ENTERPRISE_STAFF, orgKinds: [...ENTERPRISES], load: () => import('./areas.tsx') },
    { path: 'equipment', title: '设备', menu: { group: '单位与场所', order: 62, icon: 'equipment' }, may: ENTERPRISE_STAFF, orgKinds: [...ENTERPRISES], load: () => import('./equipment-list.tsx') },
    { path: 'equipment/:id', title: '设备', may: ENTERPRISE_STAFF, orgKinds: [...ENTERPRISES], load: () => import('./equipment.tsx') },
    { path: 'points', title: '监测点', menu: { group: '单位与场所', order: 63, icon: 'chart' }, may: ENTERPRISE_STAFF, orgKinds: [...ENTERPRISES], load: () => import('./points/points.tsx') },
    { path: 'points/register', title: '监测点台账', may: ENTERPRISE_STAFF, orgKinds: [...ENTERPRISES], load: () => import('./points/register.tsx') },
    { path: 'points/register/:id', title: '监测点台账', may: ENTERPRISE_STAFF, orgKinds: [...ENTERPRISES], load: () => import('./points/register-row.tsx') },
    { path: 'points/:id', title: '监测点', may: ENTERPRISE_STAFF, orgKinds: [...ENTERPRISES], load: () => import('./points/point.tsx') },
    { path: 'bypasses', title: '旁路记录', may: ENTERPRISE_STAFF, orgKinds: [...ENTERPRISES], load: () => import('./points/bypasses.tsx') },
    { path: 'edges', title: '采集连接', menu: { group: '单位与场所', order: 65, icon: 'exchange' }, may: edgeHealth.may, orgKinds: [...ENTERPRISES], load: () => import('./points/edges.tsx') },
    { path: 'calendar', title: '工作日历', menu: { group: '单位与场所', order: 64, icon: 'calendar' }, may: workCalendar.may, load: () => import('./calendar.tsx') },
  ],
  search: [
    searchOf(listEnterprises, {
      title: '企业',
      orgKinds: ['district', 'town'],
      input: (text) => ({ search: text, limit: 8, offset: 0 }),
      items: ({ rows }) => rows.map((it) => ({ id: it.id, title: it.name, ...(it.town === null ? {} : { detail: it.town }), to: `/plant/enterprises/${it.id}` })),
    }),
  ],
})
