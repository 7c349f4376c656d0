import './alarms.css'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { Lasting, When } from '@anlan/platform/ui/when'
import { type Alarm, ALARM_LEVELS, alarmLife, listAlarms } from '../contract/alarm.ts'
import { acknowledgeAlarm } from '../contract/handle-alarm.ts'
import { isOpen, namesOf, OPEN_STATES, stateWord } from './alarm-words.ts'
import { ScopeSwitch, useShowsAll } from '@anlan/platform/ui/scope-switch'

const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, word]) => ({ value, words: word }))

const alarmsOf = (states: readonly Alarm['state'][] | undefined) => defineList(listAlarms, {
  title: '报警',
  noun: '条报警',
  rowKey: (row) => row.id,
  ...(states === undefined ? {} : { fixed: { state: states } }),
  open: (row) => `/alarms/list/${row.id}`,
  columns: [
    { key: 'level', title: '级别', width: 80, show: (row) => <LevelTag level={row.level} /> },
    { key: 'title', title: '报警' },
    { key: 'place', title: '位置', width: 160 },
    { key: 'state', title: '状态', width: 100, show: (row) => <StateTag {...stateWord(row)} /> },
    { key: 'lasting', title: '持续', width: 160, show: (row) => (isOpen(row) ? <Lasting since={row.raisedAt} /> : <span className="al-none">已结束</span>) },
    { key: 'addressees', title: '已通知', width: 150, show: (row) => (row.addressees.length === 0 ? <span className="al-none">没有通知到人</span> : namesOf(row.addressees.map(({ name }) => name), 2)) },
    { key: 'raisedAt', title: '发出时间', width: 140, show: (row) => <When at={row.raisedAt} /> },
    { key: 'times', title: '触发次数', width: 100, align: 'right', extra: true },
    { key: 'clearedAt', title: '条件消除时间', width: 150, extra: true, show: (row) => <When at={row.clearedAt} /> },
  ],
  filters: [
    { key: 'search', title: '搜索报警', kind: 'text' },
    { key: 'state', title: '状态', kind: 'select', options: options(alarmLife.states) },
    { key: 'level', title: '级别', kind: 'select', options: options(ALARM_LEVELS) },
    { key: 'mine', title: '范围', kind: 'select', options: [{ value: 'true', words: '通知我的' }] },
  ],
  bulk: [
    {
      title: '签收',
      may: acknowledgeAlarm.may,
      command: acknowledgeAlarm,
      fits: ({ state }) => state === 'raised',
      input: ({ id, version }) => ({ id, version }),
      tells: '签收后不再通知上一级，请尽快到现场处置',
    },
  ],
  empty: { title: states === undefined ? '没有报警' : '没有未关闭的报警', hint: '隐患超期、漏排查、监测超限等情况发生时，会自动出现在这里' },
})

const [open, all] = [alarmsOf(OPEN_STATES), alarmsOf(undefined)]

/** What still needs somebody, unless all are asked for or a state is chosen. */
export const Page = () => {
  const [{ state }] = useUrlState()
  const onlyOpen = !useShowsAll() && state === undefined
  return (
    <ListPage list={onlyOpen ? open : all}>
      <ScopeSwitch open="未关闭" all="全部" />
    </ListPage>
  )
}
