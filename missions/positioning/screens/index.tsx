import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { defineScreens, inboxOf } from '@anlan/platform/ui/house-screens'
import { calibrationsDue } from '../contract/calibration-due.ts'
import { confirmDispersal } from '../contract/gathering.ts'
import { listPatrolRounds, myPatrols } from '../contract/patrol-round.ts'
import { listPositionAlarms } from '../contract/positioning-alarm.ts'
import { DEVICE_KEEPERS, FENCE_KEEPERS, ROUTE_KEEPERS, SETTING_READERS, TRACK_READERS } from '../contract/roles.ts'
import { mySign } from '../contract/sign.ts'
import { signItems } from './signs/sign-items.ts'
import { dueWords } from '../rules/devices/due-words.ts'

const GROUP = '人员定位'
const orgKinds = ['enterprise', 'station'] as const
const staff = { may: ENTERPRISE_STAFF, orgKinds } as const

export const screens = defineScreens({
  house: 'positioning',
  title: '人员定位',
  pages: [
    { path: 'live', title: '实时定位', menu: { group: GROUP, order: 45, icon: 'people' }, ...staff, load: () => import('./live/live.tsx') },
    { path: 'alarms', title: '定位报警', menu: { group: GROUP, order: 45.05, icon: 'bell' }, ...staff, load: () => import('./alarms/alarms.tsx') },
    { path: 'alarms/:id', title: '定位报警', ...staff, load: () => import('./alarms/alarm.tsx') },
    { path: 'alarm-ways', title: '报警设置', menu: { group: GROUP, order: 45.61, icon: 'settings' }, may: SETTING_READERS, orgKinds, load: () => import('./alarm-ways/alarm-ways.tsx') },
    { path: 'muster', title: '应急清点', menu: { group: GROUP, order: 45.1, icon: 'tasks' }, ...staff, load: () => import('./muster/muster.tsx') },
    { path: 'gates', title: '门岗', menu: { group: GROUP, order: 45.11, icon: 'exit' }, ...staff, load: () => import('./gates/gates.tsx') },
    { path: 'gates/:id', title: '门岗', ...staff, load: () => import('./gates/gate.tsx') },
    { path: 'abnormal', title: '异常工况', menu: { group: GROUP, order: 45.12, icon: 'danger' }, ...staff, load: () => import('./abnormal/abnormal.tsx') },
    { path: 'sign', title: '报平安', menu: { group: GROUP, order: 45.13, icon: 'check' }, ...staff, load: () => import('./signs/signs.tsx') },
    { path: 'sign-codes', title: '区域位置码', ...staff, load: () => import('./signs/sign-codes.tsx') },
    { path: 'mismatches', title: '人证不符', menu: { group: GROUP, order: 45.14, icon: 'people' }, ...staff, load: () => import('./signs/mismatches.tsx') },
    { path: 'tracks', title: '历史轨迹', menu: { group: GROUP, order: 45.2, icon: 'clock' }, may: TRACK_READERS, orgKinds, load: () => import('./tracks/tracks.tsx') },
    { path: 'heat', title: '人员热力图', menu: { group: GROUP, order: 45.21, icon: 'area' }, ...staff, load: () => import('./heat/heat.tsx') },
    { path: 'statistics', title: '定位统计分析', menu: { group: GROUP, order: 45.22, icon: 'chart' }, may: TRACK_READERS, orgKinds, load: () => import('./statistics/alarms.tsx') },
    { path: 'statistics/people', title: '人数统计', may: TRACK_READERS, orgKinds, load: () => import('./statistics/people.tsx') },
    { path: 'statistics/false-alarms', title: '误报分析', may: TRACK_READERS, orgKinds, load: () => import('./statistics/false-alarms.tsx') },
    { path: 'statistics/gatherings', title: '频繁聚集', may: TRACK_READERS, orgKinds, load: () => import('./statistics/gatherings.tsx') },
    { path: 'patrols/rounds', title: '巡检情况', may: listPatrolRounds.may, orgKinds, load: () => import('./patrol/rounds.tsx') },
    { path: 'patrols/rounds/:id', title: '巡检详情', may: listPatrolRounds.may, orgKinds, load: () => import('./patrol/round.tsx') },
    { path: 'patrols', title: '电子巡检', menu: { group: GROUP, order: 45.25, icon: 'tasks' }, ...staff, load: () => import('./patrol/routes.tsx') },
    { path: 'patrols/new', title: '新增巡检路线', may: ROUTE_KEEPERS, orgKinds, load: () => import('./patrol/route.tsx') },
    { path: 'patrols/:id', title: '电子巡检路线', ...staff, load: () => import('./patrol/route.tsx') },
    { path: 'fences', title: '电子围栏', menu: { group: GROUP, order: 45.3, icon: 'area' }, ...staff, load: () => import('./fences/fences.tsx') },
    { path: 'fences/new', title: '新增电子围栏', may: FENCE_KEEPERS, orgKinds, load: () => import('./fences/fence.tsx') },
    { path: 'fences/:id', title: '电子围栏', ...staff, load: () => import('./fences/fence.tsx') },
    { path: 'cards', title: '定位终端', menu: { group: GROUP, order: 45.4, icon: 'phone' }, may: SETTING_READERS, orgKinds, load: () => import('./cards/cards.tsx') },
    { path: 'cards/:id', title: '定位终端', ...staff, load: () => import('./cards/card.tsx') },
    { path: 'devices', title: '定位设备', menu: { group: GROUP, order: 45.41, icon: 'equipment' }, may: SETTING_READERS, orgKinds, load: () => import('./devices/devices.tsx') },
    { path: 'devices/:id', title: '定位设备', may: SETTING_READERS, orgKinds, load: () => import('./devices/device.tsx') },
    { path: 'calibrations', title: '校准记录', menu: { group: GROUP, order: 45.42, icon: 'calendar' }, may: SETTING_READERS, orgKinds, load: () => import('./calibrations/calibrations.tsx') },
    { path: 'accuracy-tests', title: '性能测试', menu: { group: GROUP, order: 45.43, icon: 'chart' }, may: SETTING_READERS, orgKinds, load: () => import('./accuracy/tests.tsx') },
    { path: 'accuracy-tests/new', title: '开始测试', may: DEVICE_KEEPERS, orgKinds, load: () => import('./accuracy/begin-test.tsx') },
    { path: 'accuracy-tests/:id', title: '性能测试', may: SETTING_READERS, orgKinds, load: () => import('./accuracy/test.tsx') },
    { path: 'sources', title: '定位数据源', menu: { group: GROUP, order: 45.5, icon: 'exchange' }, may: SETTING_READERS, orgKinds, load: () => import('./sources/sources.tsx') },
    { path: 'silences', title: '报警静默', menu: { group: GROUP, order: 45.6, icon: 'bell' }, ...staff, load: () => import('./silences.tsx') },
    { path: 'silences/:id', title: '报警静默', ...staff, load: () => import('./silence.tsx') },
    { path: 'grounds', title: '坐标基准', menu: { group: GROUP, order: 45.7, icon: 'area' }, may: SETTING_READERS, orgKinds, load: () => import('./grounds.tsx') },
    { path: 'grounds/:id', title: '坐标基准', may: SETTING_READERS, orgKinds, load: () => import('./ground.tsx') },
  ],
  phone: [
    { path: 'sign', title: '报平安', tab: '上报', order: 5, icon: 'check', hint: '终端失联时扫码或拍照，没有网络也能报', ...staff, load: () => import('./signs/phone-sign.tsx') },
    { path: 'alarms/:id', title: '定位报警', ...staff, load: () => import('./alarms/phone-alarm.tsx') },
    { path: 'live', title: '人员定位', tab: '作业', order: 30, icon: 'people', hint: '现场人数、报警、我的区域有谁', ...staff, load: () => import('./phone/phone-live.tsx') },
    { path: 'patrol', title: '电子巡检', tab: '作业', order: 29, icon: 'tasks', hint: '下一处、停留时间，没有信号时扫码', may: myPatrols.may, orgKinds, load: () => import('./phone/phone-patrol.tsx') },
    { path: 'gate', title: '门岗登记', tab: '作业', order: 31, icon: 'exit', hint: '登记进出、当前在内人数', ...staff, load: () => import('./gates/phone-gate.tsx') },
    { path: 'abnormal', title: '异常工况', tab: '作业', order: 32, icon: 'danger', hint: '开始、结束，限制装置区人数', ...staff, load: () => import('./abnormal/phone-abnormal.tsx') },
    { path: 'accuracy-tests', title: '定位性能测试', tab: '作业', order: 33, icon: 'chart', hint: '精度、报警功能测试，按提示一步步做', may: DEVICE_KEEPERS, orgKinds, load: () => import('./accuracy/phone-tests.tsx') },
    { path: 'accuracy-tests/:id', title: '定位性能测试', may: DEVICE_KEEPERS, orgKinds, load: () => import('./accuracy/phone-test.tsx') },
  ],
  slots: [{ place: 'phone-banner', ...staff, load: () => import('./signs/phone-sign-banner.tsx') }],
  inbox: [
    inboxOf(listPositionAlarms, {
      may: confirmDispersal.may, orgKinds, title: '待确认消警', order: 2, input: { state: ['dispersed'], limit: 50 },
      items: ({ rows }) => rows.map(({ id, title, place, worst }) => ({ id, title, detail: `${place}，人员已散开，请确认消警`, level: worst, to: `/positioning/alarms/${id}` })),
    }),
    inboxOf(myPatrols, {
      orgKinds, title: '电子巡检', order: 3, input: {},
      items: ({ rounds }) => rounds.filter(({ state }) => state === 'running').map(({ id, name, endAt, facts }) => ({
        id, title: name, detail: `${facts.filter(({ state }) => state === 'reached').length} / ${facts.length} 处`, dueAt: endAt, to: `/positioning/patrols/rounds/${id}`, phoneTo: '/positioning/patrol',
      })),
    }),
    inboxOf(mySign, { orgKinds, title: '报平安', order: 1, input: {}, items: signItems }),
    inboxOf(calibrationsDue, {
      may: ['safety-manager'], orgKinds, title: '定位校准、测试', order: 60, input: {},
      items: ({ dues }) => dues.map((due) => ({ id: `${due.kind}:${due.device}`, title: dueWords(due), dueAt: null, to: due.kind === 'calibration' ? '/positioning/calibrations' : '/positioning/accuracy-tests' })),
    }),
  ],
  panels: [{ subject: 'home', title: '人员定位', order: 30, ...staff, load: () => import('./home-panel.tsx') }],
})
