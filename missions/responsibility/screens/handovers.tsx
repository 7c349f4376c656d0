import { StateTag } from '@anlan/platform/ui/detail-page'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { Day, When } from '@anlan/platform/ui/when'
import { handoverLife, listHandovers } from '../contract/handover.ts'

const handovers = defineList(listHandovers, {
  title: '交接班记录',
  noun: '份记录',
  rowKey: (row) => row.id,
  sort: '-endsAt',
  open: (row) => `/responsibility/handovers/${row.id}`,
  columns: [
    { key: 'day', title: '日期', width: 110, show: (row) => <Day day={row.day} /> },
    { key: 'post', title: '岗位', width: 180, show: (row) => row.post.name },
    { key: 'shiftName', title: '班次', width: 90 },
    { key: 'state', title: '状态', width: 110, show: (row) => <StateTag words={handoverLife.states[row.state]} tone={row.state === 'taken' ? 'done' : 'open'} /> },
    { key: 'outgoing', title: '交班人', width: 170, show: (row) => <>{row.outgoing.name}　<When at={row.outgoing.at} /></> },
    { key: 'incoming', title: '接班人', width: 170, show: (row) => (row.incoming === null ? '' : <>{row.incoming.name}　<When at={row.incoming.at} /></>) },
    { key: 'differences', title: '接班意见', show: (row) => (row.state === 'handed' ? '' : row.differences || '现场与记录一致') },
    { key: 'endsAt', title: '下班时间', width: 150, sortable: true, extra: true, show: (row) => <When at={row.endsAt} /> },
  ],
  filters: [
    { key: 'search', title: '搜索岗位、内容', kind: 'text' },
    { key: 'state', title: '状态', kind: 'select', options: Object.entries(handoverLife.states).map(([value, words]) => ({ value, words })) },
    { key: 'from', title: '不早于', kind: 'date' },
  ],
  exports: { name: 'responsibility.export-handovers', title: '导出 Excel' },
  empty: { title: '还没有交接班记录', hint: '下班前在“交接班”签字，接班人签字后完成' },
})

export const Page = () => <ListPage list={handovers} actions={[{ title: '交接班', to: '/responsibility/handover', primary: true }]} />
