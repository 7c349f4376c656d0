import { accept, refuse } from '@anlan/kernel/decision'
import { readTimeline } from '@anlan/platform/journal/read'
import { answer } from '@anlan/platform/module/module'
import { listAlarms } from '../contract/alarm.ts'
import { alarmCourses } from '../contract/alarm-courses.ts'
import { alarmBell, getAlarm, listChannels, quietHours } from '../contract/handle-alarm.ts'
import { alarmsBetween, listAlarmRows, loadAlarm } from '../store/alarms.ts'
import { channelHealth, loadChannels } from '../store/channels.ts'
import { loadQuietHours } from '../store/settings.ts'

const OPEN = ['raised', 'acknowledged']

const listView = answer(listAlarms, async ({ state, level, mine, search = '', offset, limit }, scope) =>
  accept(await listAlarmRows(scope.tx, scope.org, { states: state, levels: level, person: mine ? scope.person : null, search, offset, limit })),
)

const getView = answer(getAlarm, async ({ id }, scope) => {
  const [found, timeline] = await Promise.all([loadAlarm(scope.tx, scope.org, id), readTimeline(scope.tx, scope.org, id)])
  return found === undefined ? refuse('no-such-alarm', '没有这条报警，可能属于其他单位', { kind: 'missing' }) : accept({ alarm: found.record, timeline })
})

const bellView = answer(alarmBell, async (_input, scope) => {
  const open = { states: OPEN, levels: [], search: '', offset: 0 }
  const [mine, all] = await Promise.all([
    listAlarmRows(scope.tx, scope.org, { ...open, person: scope.person ?? scope.newId(), limit: 5 }),
    listAlarmRows(scope.tx, scope.org, { ...open, person: null, limit: 1 }),
  ])
  return accept({ mine: mine.total, open: all.total, worst: mine.rows[0]?.level ?? null, latest: mine.rows })
})

const quietView = answer(quietHours, async (_input, scope) => accept(await loadQuietHours(scope.tx, scope.org)))

const channelsView = answer(listChannels, async (_input, scope) => {
  const channels = await loadChannels(scope.tx, scope.org)
  const health = await Promise.all(channels.map(({ id }) => channelHealth(scope.tx, scope.org, id)))
  return accept({ channels: channels.map(({ secret, ...channel }, at) => ({ ...channel, secretSet: secret !== undefined, ...(health[at] ?? { sent: 0, waiting: 0, lastError: null, lastSentAt: null }) })) })
})

const coursesView = answer(alarmCourses, async ({ prefix, from, to }, scope) => accept({ alarms: await alarmsBetween(scope.tx, scope.org, prefix, from, to) }))

export const alarmViews = [listView, getView, bellView, quietView, channelsView, coursesView]
