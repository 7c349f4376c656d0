import { GoTo } from '@anlan/platform/ui/go-to'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { When } from '@anlan/platform/ui/when'
import { ACTIVITIES, activity } from '../contract/overview.ts'

const done = defineList(activity, {
  title: '当日工作',
  noun: '条',
  rowKey: (row) => `${row.kind}/${row.id}`,
  open: (row) => `/district-supervision/enterprises/${row.enterprise}`,
  columns: [
    { key: 'at', title: '时间', width: 130, show: (row) => <When at={row.at} /> },
    { key: 'kind', title: '工作', width: 140, show: (row) => ACTIVITIES[row.kind] },
    { key: 'headline', title: '内容' },
    { key: 'who', title: '人员', width: 120 },
    { key: 'enterpriseName', title: '企业', width: 260, show: (row) => <GoTo to={`/district-supervision/enterprises/${row.enterprise}`}>{row.enterpriseName}</GoTo> },
  ],
  filters: [
    { key: 'day', title: '日期', kind: 'date' },
    { key: 'what', title: '工作', kind: 'select', options: Object.entries(ACTIVITIES).map(([value, words]) => ({ value, words })) },
    { key: 'search', title: '搜索内容', kind: 'text' },
  ],
  empty: { title: '当日没有报送的工作', hint: '换一个日期，或到监管总览查看企业是否在线' },
})

export const Page = () => <ListPage list={done} />
