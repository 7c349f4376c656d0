import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { defineScreens, inboxOf, searchOf } from '@anlan/platform/ui/house-screens'
import { listAlarms } from '../contract/alarm.ts'
import { listChannels, quietHours } from '../contract/handle-alarm.ts'

/** What the person is asked for; those that are handled wait for a leader to close them. */
const WAITING = ['raised', 'acknowledged'] as const

export const screens = defineScreens({
  house: 'alarms',
  title: '报警',
  pages: [
    { path: 'list', title: '报警', menu: { group: '报警', order: 20, icon: 'bell' }, may: ENTERPRISE_STAFF, load: () => import('./alarms.tsx') },
    { path: 'list/:id', title: '报警', may: ENTERPRISE_STAFF, load: () => import('./alarm.tsx') },
    { path: 'quiet-hours', title: '免打扰时段', menu: { group: '报警', order: 21, icon: 'clock' }, may: quietHours.may, load: () => import('./quiet-hours.tsx') },
    { path: 'channels', title: '通知渠道', menu: { group: '报警', order: 22, icon: 'exchange' }, may: listChannels.may, load: () => import('./channels.tsx') },
  ],
  phone: [
    { path: 'list', title: '未关闭的报警', tab: '待办', order: 10, icon: 'bell', hint: '全单位的报警，最严重的在前', may: ENTERPRISE_STAFF, load: () => import('./phone-alarms.tsx') },
    { path: 'list/:id', title: '报警', may: ENTERPRISE_STAFF, load: () => import('./phone-alarm.tsx') },
  ],
  panels: [
    { subject: 'home', title: '未关闭的报警', order: 10, may: ENTERPRISE_STAFF, load: () => import('./open-panel.tsx') },
    { subject: 'alarm-loop', title: '签收和处置', order: 10, may: ENTERPRISE_STAFF, load: () => import('./loop-panel.tsx') },
  ],
  slots: [{ place: 'bell', may: ENTERPRISE_STAFF, load: () => import('./bell.tsx') }],
  inbox: [
    inboxOf(listAlarms, {
      title: '报警',
      order: 1,
      input: { state: [...WAITING], mine: true, limit: 50, offset: 0 },
      items: ({ rows }) =>
        rows.map((alarm) => ({
          id: alarm.id,
          title: alarm.title,
          detail: [alarm.place, alarm.state === 'raised' ? '请签收' : '请处置'].filter(Boolean).join(' · '),
          level: alarm.level,
          to: `/alarms/list/${alarm.id}`,
        })),
    }),
  ],
  search: [
    searchOf(listAlarms, {
      title: '报警',
      input: (text) => ({ search: text, limit: 5, offset: 0 }),
      items: ({ rows }) => rows.map((alarm) => ({ id: alarm.id, title: alarm.title, ...(alarm.place === null ? {} : { detail: alarm.place }), to: `/alarms/list/${alarm.id}` })),
    }),
  ],
})
