import { GoTo } from '@anlan/platform/ui/go-to'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { Day } from '@anlan/platform/ui/when'
import { overdue } from '../contract/overview.ts'

const dangers = defineList(overdue, {
  title: '超期隐患',
  noun: '条',
  rowKey: (row) => `${row.enterprise}/${row.id}`,
  open: (row) => `/district-supervision/enterprises/${row.enterprise}`,
  columns: [
    { key: 'name', title: '隐患' },
    { key: 'level', title: '等级', width: 110, show: (row) => (row.level === '1' ? '重大隐患' : '一般隐患') },
    { key: 'days', title: '超期', width: 100, show: (row) => <span className="al-late">{row.days} 天</span> },
    { key: 'deadline', title: '治理期限', width: 120, show: (row) => <Day day={row.deadline} /> },
    { key: 'enterpriseName', title: '企业', width: 260, show: (row) => <GoTo to={`/district-supervision/enterprises/${row.enterprise}`}>{row.enterpriseName}</GoTo> },
    { key: 'town', title: '镇街', width: 120 },
    { key: 'place', title: '位置', width: 160 },
    { key: 'responsible', title: '整改责任人', width: 120 },
  ],
  filters: [{ key: 'search', title: '搜索隐患名称', kind: 'text' }],
  empty: { title: '没有超期隐患', hint: '只统计企业报送到区里的隐患；尚未接入的企业情况未知' },
})

export const Page = () => <ListPage list={dangers} />
