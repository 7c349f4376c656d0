import '../positioning.css'
import './alarm-screens.css'
import { useMemo } from 'react'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { GoTo } from '@anlan/platform/ui/go-to'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { Note } from '@anlan/platform/ui/states'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Lasting, When } from '@anlan/platform/ui/when'
import { JUDGED_KINDS } from '../../contract/judged.ts'
import { HANDLINGS, listPositionAlarms, POSITION_ALARM_STATES, type PositionAlarm } from '../../contract/positioning-alarm.ts'
import { useGrounds } from '../use-ground.ts'
import { handlingWord, lastedWords, options, stateOfAlarm } from './alarm-record-words.ts'

const LEVELS = { red: '红', orange: '橙', yellow: '黄', blue: '蓝' }

const StateCell = ({ row }: { readonly row: PositionAlarm }) => (
  <span className="po-state" data-confirm={row.confirm}>
    <StateTag {...stateOfAlarm(row)} />
    {row.confirm === 'later' ? <small>需人工消警</small> : null}
  </span>
)

const listOf = (fences: readonly Option[]) =>
  defineList(listPositionAlarms, {
    title: '定位报警',
    noun: '条报警',
    rowKey: (row) => row.id,
    open: (row) => `/positioning/alarms/${row.id}`,
    columns: [
      { key: 'worst', title: '等级', width: 80, show: (row) => <LevelTag level={row.worst} /> },
      { key: 'title', title: '报警' },
      { key: 'kind', title: '种类', width: 110, show: (row) => JUDGED_KINDS[row.kind] },
      { key: 'state', title: '状态', width: 150, show: (row) => <StateCell row={row} /> },
      { key: 'handling', title: '处置', width: 100, show: (row) => <StateTag {...handlingWord(row)} /> },
      { key: 'lasted', title: '持续', width: 150, show: (row) => (row.endedAt === null ? <Lasting since={row.begunAt} /> : lastedWords(row.lasted)) },
      { key: 'people', title: '人员', width: 160, show: (row) => row.people.map(({ name }) => name).slice(0, 3).join('、') + (row.people.length > 3 ? ` 等 ${row.people.length} 人` : '') },
      { key: 'begunAt', title: '开始时间', width: 140, show: (row) => <When at={row.begunAt} /> },
      { key: 'place', title: '位置', width: 150, extra: true },
      { key: 'endedAt', title: '结束时间', width: 140, extra: true, show: (row) => <When at={row.endedAt} /> },
    ],
    filters: [
      { key: 'search', title: '搜索报警', kind: 'text' },
      { key: 'kind', title: '种类', kind: 'select', options: options(JUDGED_KINDS) },
      { key: 'level', title: '等级', kind: 'select', options: options(LEVELS) },
      { key: 'state', title: '状态', kind: 'select', options: options(POSITION_ALARM_STATES) },
      { key: 'handling', title: '处置', kind: 'select', options: options(HANDLINGS) },
      { key: 'fence', title: '区域', kind: 'select', options: fences },
      { key: 'from', title: '从', kind: 'date' },
      { key: 'to', title: '到', kind: 'date' },
    ],
    exports: { name: 'positioning.export-alarms', title: '导出 Excel' },
    listens: ['alarms'],
    empty: { title: '还没有定位报警', hint: '越界、聚集、一键报警等情况发生时会自动出现在这里' },
  })

/** Every alarm of positioning; what nobody has handled stands first. */
export const Page = () => {
  const { fences } = useGrounds()
  const list = useMemo(() => listOf(fences.map(({ id, data }) => ({ value: id, words: data.name }))), [fences])
  return (
    <ListPage list={list}>
      <Waiting />
    </ListPage>
  )
}

const Waiting = () => {
  const all = useQueryOf(listPositionAlarms, { limit: 1 }, { every: 10_000, listens: ['alarms'] }).value
  if (all === undefined || all.total === 0) return null
  return (
    <>
      <p className="po-sum">
        未处置 <strong>{all.unhandled}</strong>，其中待确认消警 <strong>{all.toConfirm}</strong>
      </p>
      {all.toConfirm === 0 ? null : <Note action={<GoTo to="/positioning/alarms?state=dispersed" className="al-button">查看</GoTo>}>有 {all.toConfirm} 处聚集的人员已经散开，等待确认消警</Note>}
    </>
  )
}
