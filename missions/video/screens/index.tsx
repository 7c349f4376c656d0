import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { defineScreens, searchOf } from '@anlan/platform/ui/house-screens'
import { CAMERA_STATES, listCameraStatus } from '../contract/camera-status.ts'

const GROUP = '智能视频'
const orgKinds = ['enterprise', 'station'] as const

const STAFF_AND_SYSTEM = [...ENTERPRISE_STAFF, 'system-admin'] as const

export const screens = defineScreens({
  house: 'video',
  title: '智能视频',
  pages: [
    { path: 'monitor', title: '监控画面', menu: { group: GROUP, order: 45.8, icon: 'camera' }, may: ENTERPRISE_STAFF, orgKinds, load: () => import('./monitor.tsx') },
    { path: 'cameras', title: '摄像机', menu: { group: GROUP, order: 45.81, icon: 'equipment' }, may: STAFF_AND_SYSTEM, orgKinds, load: () => import('./cameras.tsx') },
    { path: 'cameras/:id', title: '摄像机', may: STAFF_AND_SYSTEM, orgKinds, load: () => import('./camera.tsx') },
    { path: 'follow/:person', title: '跟随人员', may: ENTERPRISE_STAFF, orgKinds, load: () => import('./follow-person.tsx') },
    { path: 'recorders', title: '录像机', menu: { group: GROUP, order: 45.82, icon: 'exchange' }, may: STAFF_AND_SYSTEM, orgKinds, load: () => import('./recorders.tsx') },
    { path: 'detections', title: '识别事件', menu: { group: GROUP, order: 45.83, icon: 'danger' }, may: ENTERPRISE_STAFF, orgKinds, load: () => import('./analysis/detections.tsx') },
    { path: 'detections/:id', title: '识别事件', may: ENTERPRISE_STAFF, orgKinds, load: () => import('./analysis/detection.tsx') },
    { path: 'statistics', title: '误报率统计', may: ENTERPRISE_STAFF, orgKinds, load: () => import('./analysis/statistics.tsx') },
    { path: 'analysis', title: '分析规则', menu: { group: GROUP, order: 45.84, icon: 'scan' }, may: ENTERPRISE_STAFF, orgKinds, load: () => import('./analysis/rules.tsx') },
    { path: 'analysis/:camera', title: '分析规则', may: ENTERPRISE_STAFF, orgKinds, load: () => import('./analysis/camera-rules.tsx') },
    { path: 'coverage', title: '重点部位覆盖', menu: { group: GROUP, order: 45.85, icon: 'columns' }, may: ENTERPRISE_STAFF, orgKinds, load: () => import('./analysis/coverage.tsx') },
    { path: 'detectors', title: '分析设备', menu: { group: GROUP, order: 45.87, icon: 'exchange' }, may: STAFF_AND_SYSTEM, orgKinds, load: () => import('./detectors/detectors.tsx') },
    { path: 'health', title: '识别服务', menu: { group: GROUP, order: 45.86, icon: 'settings' }, may: STAFF_AND_SYSTEM, orgKinds, load: () => import('./analysis/health.tsx') },
  ],
  panels: [
    { subject: 'person', title: '附近摄像机', order: 40, may: ENTERPRISE_STAFF, orgKinds, load: () => import('./person-panel.tsx') },
    { subject: 'alarm', title: '当时的录像', order: 30, may: ENTERPRISE_STAFF, orgKinds, load: () => import('./alarm-panel.tsx') },
    { subject: 'alarm', title: '报警位置', order: 32, may: ENTERPRISE_STAFF, orgKinds, load: () => import('./alarm-map.tsx') },
    { subject: 'replay', title: '当时的录像', order: 20, may: ENTERPRISE_STAFF, orgKinds, load: () => import('./replay-panel.tsx') },
  ],
  search: [
    searchOf(listCameraStatus, { title: '摄像机', orgKinds, input: (words) => ({ words, limit: 8 }), items: ({ rows }) => rows.map(({ id, name, number, area, state }) => ({ id, title: `${name} ${number}`, detail: `${area}，${CAMERA_STATES[state]}`, to: `/video/cameras/${id}` })) }),
  ],
})
