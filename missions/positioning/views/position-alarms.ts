import { accept, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { addDays, beijingMinute, type Instant, SECOND, startOfDay } from '@anlan/kernel/time'
import { defineSheet } from '@anlan/platform/excel/sheet'
import { answer } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { necessaryGatherings } from '../contract/gathering.ts'
import { JUDGED_KINDS } from '../contract/judged.ts'
import { CONFIRMS, getPositionAlarm, HANDLINGS, listPositionAlarms, POSITION_ALARM_STATES, type PositionAlarm } from '../contract/positioning-alarm.ts'
import { carriersOf } from '../intake/card.ts'
import { fenceNamesOf } from '../intake/engine-setting.ts'
import { alarmWords } from '../rules/alarm-words.ts'
import { confirmOf, stateOf } from '../rules/gathering/dispersal.ts'
import { momentsOf } from '../store/judged-moments.ts'
import { necessaryOf, runningNecessary } from '../store/necessary-gatherings.ts'
import { countPositionAlarms, findPositionAlarms, positionAlarmById, type PositionAlarmRow } from '../store/position-alarms.ts'

const alarmsOf = async (scope: Scope, rows: readonly PositionAlarmRow[]): Promise<PositionAlarm[]> => {
  const [carriers, names] = [await carriersOf(scope, [...new Set(rows.flatMap((row) => row.carriers))]), await fenceNamesOf(scope)]
  return rows.map(({ carriers: ids, handling, confirmed: _confirmed, ...row }) => {
    const people = ids.map((id: Id) => ({ id, name: carriers.get(id)?.name ?? '未知人员' }))
    const fenceName = row.fence === null ? null : (names.get(row.fence) ?? null)
    const words = row.title === '' ? alarmWords(row, { fence: fenceName, people: people.map(({ name }) => name) }) : row
    return { ...row, title: words.title, place: words.place, people, fenceName, handling: handling ?? 'none', state: stateOf(row), confirm: confirmOf(row), lasted: Math.round(((row.endedAt ?? scope.now) - row.begunAt) / SECOND) }
  })
}

const listView = answer(listPositionAlarms, async ({ offset, limit, search = '', kind, level, state, handling, fence, from, to }, scope) => {
  const filter = {
    kinds: kind, levels: level, states: state, handlings: handling, fence, search,
    from: from === undefined ? 0 : startOfDay(from), to: to === undefined ? Number.MAX_SAFE_INTEGER : startOfDay(addDays(to, 1)),
  }
  const rows = await findPositionAlarms(scope.tx, scope.org, filter, { offset, limit })
  return accept({ rows: await alarmsOf(scope, rows), ...(await countPositionAlarms(scope.tx, scope.org, filter)), now: scope.now })
})

const getView = answer(getPositionAlarm, async ({ id }, scope) => {
  const { tx, org, now } = scope
  const row = await positionAlarmById(tx, org, id)
  const [alarm] = row === undefined ? [] : await alarmsOf(scope, [row])
  if (row === undefined || alarm === undefined) return refuse('no-such-alarm', '没有这条报警，可能属于其他单位', { kind: 'missing' })
  const moments = await momentsOf(tx, org, row.cause, Math.min(row.since, row.begunAt), row.endedAt ?? now)
  return accept({ now, alarm, moments, confirmed: row.confirmed, necessary: await necessaryOf(tx, org, id) })
})

const necessaryView = answer(necessaryGatherings, async (_input, scope) => {
  const { tx, org, now } = scope
  const found = await runningNecessary(tx, org)
  const rows = await Promise.all(found.map(({ alarm }) => positionAlarmById(tx, org, alarm)))
  const alarms = new Map((await alarmsOf(scope, rows.flatMap((row) => row ?? []))).map((alarm) => [alarm.id, alarm]))
  return accept({
    now,
    gatherings: found.flatMap((it) => {
      const alarm = alarms.get(it.alarm)
      if (alarm === undefined) return []
      const { place, plan, x, y, floor, people, gas } = alarm
      return [{ ...it, place, plan, x, y, floor, people, gas, overdue: it.until <= now }]
    }),
  })
})

export const positionAlarmViews = [listView, getView, necessaryView]

const moment = (at: Instant | null): string => (at === null ? '' : beijingMinute(at))
const LEVELS = { red: '红', orange: '橙', yellow: '黄', blue: '蓝' } as const

export const positionAlarmSheet = defineSheet(listPositionAlarms, {
  name: 'positioning.export-alarms',
  title: '定位报警',
  columns: [
    ['报警', ({ title }) => title, 36],
    ['种类', ({ kind }) => JUDGED_KINDS[kind]],
    ['最高等级', ({ worst }) => LEVELS[worst]],
    ['状态', ({ state }) => POSITION_ALARM_STATES[state]],
    ['处置', ({ handling }) => HANDLINGS[handling]],
    ['消警方式', ({ confirm, state }) => (state === 'ended' ? '' : CONFIRMS[confirm])],
    ['位置', ({ place }) => place, 24],
    ['人员', ({ people }) => people.map(({ name }) => name).join('、'), 36],
    ['数值', ({ value }) => value],
    ['规定', ({ allowed }) => allowed ?? ''],
    ['开始时间', ({ begunAt }) => moment(begunAt), 18],
    ['散开时间', ({ dispersedAt }) => moment(dispersedAt), 18],
    ['结束时间', ({ endedAt }) => moment(endedAt), 18],
    ['持续（秒）', ({ lasted }) => lasted],
  ],
})
