import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { defineScreens, searchOf } from '@anlan/platform/ui/house-screens'
import { CAMERA_STATES, listCameraStatus } from '../contract/camera.ts'
import { listRecorders } from '../contract/recorder.ts'

const GROUP = '智能视频'
const orgKinds = ['enterprise', 'station'] as const

export const screens = defineScreens({
  house: 'video',
  title: '智能视频',
  pages: [
    { path: 'monitor', title: '监控画面', menu: { group: GROUP, order: 45.8, icon: 'camera' }, may: ENTERPRISE_STAFF, orgKinds, load: () => import('./monitor.tsx') },
    { path: 'cameras', title: '摄像机', menu: { group: GROUP, order: 45.81, icon: 'equipment' }, may: listCameraStatus.may, orgKinds, load: () => import('./cameras.tsx') },
    { path: 'cameras/:id', title: '摄像机', may: listCameraStatus.may, orgKinds, load: () => import('./camera.tsx') },
    { path: 'recorders', title: '录像机', menu: { group: GROUP, order: 45.82, icon: 'exchange' }, may: listRecorders.may, orgKinds, load: () => import('./recorders.tsx') },
  ],
  search: [
    searchOf(listCameraStatus, { title: '摄像机', orgKinds, input: (words) => ({ words, limit: 8 }), items: ({ rows }) => rows.map(({ id, name, number, area, state }) => ({ id, title: `${name} ${number}`, detail: `${area}，${CAMERA_STATES[state]}`, to: `/video/cameras/${id}` })) }),
  ],
})
