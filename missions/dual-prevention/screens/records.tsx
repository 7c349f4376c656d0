import './dual-prevention.css'
import { useMemo } from 'react'
import { labelOf } from '@anlan/standards/code-table'
import { CHECK_STATUS } from '@anlan/standards/code-tables'
import { Button } from '@anlan/platform/ui/button'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { Note } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import { listRecords } from '../contract/due.ts'
import { PRESENCE_WORDS } from '../contract/inspection/presence.ts'
import { optionsOf } from './options.ts'

const TONES: Readonly<Record<string, StateWord['tone']>> = { '0': 'done', '1': 'open', '2': 'late', '3': 'open' }

const recordsOf = (measure: string | undefined) => defineList(listRecords, {
  title: '排查记录',
  noun: '条记录',
  rowKey: (row) => row.id,
  sort: '-checkedAt',
  ...(measure === undefined ? {} : { fixed: { measure } }),
  open: (row) => (row.due === null ? `/dual-prevention/register?at=measure:${row.measure}` : `/dual-prevention/dues/${row.due}`),
  exports: { name: 'dual-prevention.export-records', title: '导出' },
  columns: [
    { key: 'checkedAt', title: '排查时间', width: 150, sortable: true, show: (row) => <When at={row.checkedAt} /> },
    { key: 'content', title: '排查内容' },
    { key: 'unitName', title: '风险单元', width: 170 },
    { key: 'result', title: '结果', width: 120, show: (row) => <StateTag words={labelOf(CHECK_STATUS, row.result)} tone={TONES[row.result] ?? 'open'} /> },
    { key: 'late', title: '补查', width: 90, show: (row) => (row.late === null ? <span className="al-none">—</span> : '逾期补查') },
    { key: 'inspector', title: '排查人', width: 100, show: (row) => (row.result === '2' ? <span className="al-none">—</span> : row.inspector) },
    { key: 'presence', title: '到场', width: 120, show: (row) => (row.result === '2' || row.presence == null ? <span className="al-none">—</span> : PRESENCE_WORDS[row.presence.kind]) },
    { key: 'note', title: '情况说明', width: 220 },
    { key: 'photos', title: '照片', width: 80, align: 'right', show: (row) => (row.photos.length === 0 ? <span className="al-none">—</span> : `${row.photos.length} 张`) },
    { key: 'riskEventName', title: '风险事件', width: 200, extra: true },
    { key: 'guarantee', title: '包保任务', width: 100, extra: true, show: (row) => (row.guarantee ? '是' : '否') },
    { key: 'inspectorMobile', title: '排查人手机', width: 130, extra: true },
  ],
  filters: [
    { key: 'search', title: '搜索排查内容、单元', kind: 'text' },
    { key: 'result', title: '结果', kind: 'select', options: optionsOf(CHECK_STATUS) },
    { key: 'from', title: '从', kind: 'date' },
    { key: 'to', title: '到', kind: 'date' },
  ],
  empty: { title: '还没有排查记录', hint: '排查任务提交后，记录会出现在这里；到期没有排查的，也会如实记为未排查' },
})

/** Of one measure when its page led here (`?measure=…`). */
export const Page = () => {
  const [{ measure }, change] = useUrlState()
  const list = useMemo(() => recordsOf(measure), [measure])
  return (
    <ListPage list={list} actions={[{ title: '排查任务', to: '/dual-prevention/dues' }]}>
      {measure === undefined ? null : <Note action={<Button onClick={() => change({ measure: undefined })}>显示全部</Button>}>只显示一条管控措施的排查记录</Note>}
    </ListPage>
  )
}
