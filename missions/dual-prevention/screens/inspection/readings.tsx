import '../dual-prevention.css'
import { useMemo } from 'react'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { Option } from '@anlan/platform/ui/form/field-kinds'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { When } from '@anlan/platform/ui/when'
import { listReadings, READING_WORDS } from '../../contract/inspection/reading.ts'
import { optionsOf } from '../options.ts'
import { usePointOptions } from './place-options.ts'

const readingsOf = (points: readonly Option[]) => defineList(listReadings, {
  title: '抄表记录',
  noun: '个读数',
  rowKey: (row) => row.id,
  sort: '-at',
  open: (row) => (row.due === null ? '/dual-prevention/records' : `/dual-prevention/dues/${row.due}`),
  exports: { name: 'dual-prevention.export-readings', title: '导出抄表记录表' },
  columns: [
    { key: 'at', title: '抄表时间', width: 150, sortable: true, show: (row) => <When at={row.at} /> },
    { key: 'tag', title: '位号', width: 120 },
    { key: 'name', title: '名称' },
    { key: 'value', title: '读数', width: 130, align: 'right', show: (row) => (row.value === null ? <span className="al-none">—</span> : `${row.value} ${row.unit}`) },
    { key: 'judgement', title: '判断', width: 140, show: (row) => <StateTag words={READING_WORDS[row.judgement]} tone={row.judgement === 'normal' ? 'done' : row.judgement === 'unread' ? 'off' : 'late'} /> },
    { key: 'limit', title: '报警值', width: 110, align: 'right', show: (row) => (row.limit === null ? <span className="al-none">—</span> : `${row.limit} ${row.unit}`) },
    { key: 'by', title: '抄表人', width: 110 },
    { key: 'why', title: '未读出原因', width: 180, extra: true },
  ],
  filters: [
    { key: 'search', title: '搜索位号、名称', kind: 'text' },
    { key: 'point', title: '监测点', kind: 'select', options: points },
    { key: 'judgement', title: '判断', kind: 'select', options: optionsOf(READING_WORDS) },
    { key: 'from', title: '从', kind: 'date' },
    { key: 'to', title: '到', kind: 'date' },
  ],
  empty: { title: '还没有抄表记录', hint: '在管控措施的“现场排查要求”中选择需要抄的监测点，排查时就会一起抄' },
})

export const Page = () => {
  const points = usePointOptions()
  const list = useMemo(() => readingsOf(points), [points])
  return <ListPage list={list} actions={[{ title: '监测点', to: '/plant/points' }]} />
}
