import '../dual-prevention.css'
import { useMemo } from 'react'
import { Button } from '@anlan/platform/ui/button'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { Note } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import { listRoundRuns } from '../../contract/inspection/round.ts'
import { roundRunLife } from '../../contract/inspection/round-life.ts'
import { optionsOf } from '../options.ts'
import { runState, runWords } from './run-state.ts'

const runsOf = (round: string | undefined) => defineList(listRoundRuns, {
  title: '巡检记录',
  noun: '次巡检',
  rowKey: (row) => row.id,
  sort: '-startAt',
  ...(round === undefined ? {} : { fixed: { round } }),
  open: (row) => `/dual-prevention/round-runs/${row.id}`,
  exports: { name: 'dual-prevention.export-round-runs', title: '导出' },
  columns: [
    { key: 'startAt', title: '应开始', width: 150, sortable: true, show: (row) => <When at={row.startAt} /> },
    { key: 'name', title: '路线', width: 200 },
    { key: 'state', title: '状态', width: 110, show: (row) => <StateTag {...runState(row)} /> },
    { key: 'facts', title: '情况', show: (row) => runWords(row) || <span className="al-none">—</span> },
    { key: 'walker', title: '巡检人', width: 140, show: (row) => row.walker ?? (row.assigneeNames.join('、') || '无人值班') },
    { key: 'startedAt', title: '实际开始', width: 150, show: (row) => (row.startedAt === null ? <span className="al-none">—</span> : <When at={row.startedAt} />) },
    { key: 'endAt', title: '应完成', width: 150, extra: true, show: (row) => <When at={row.endAt} /> },
  ],
  filters: [
    { key: 'search', title: '搜索路线、巡检人', kind: 'text' },
    { key: 'state', title: '状态', kind: 'select', options: optionsOf(roundRunLife.states) },
    { key: 'from', title: '从', kind: 'date' },
    { key: 'to', title: '到', kind: 'date' },
  ],
  empty: { title: '还没有巡检记录', hint: '巡检路线到时间后，记录会出现在这里；没有走的，也会如实记为未巡检' },
})

export const Page = () => {
  const [{ round }, change] = useUrlState()
  const list = useMemo(() => runsOf(round), [round])
  return (
    <ListPage list={list} actions={[{ title: '巡检路线', to: '/dual-prevention/rounds' }]}>
      {round === undefined ? null : <Note action={<Button onClick={() => change({ round: undefined })}>显示全部</Button>}>只显示一条路线的巡检记录</Note>}
    </ListPage>
  )
}
