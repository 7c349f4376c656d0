import '../effect.css'
import { INDICATORS } from '@anlan/standards/effect'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { When } from '@anlan/platform/ui/when'
import { openAppeals } from '../../contract/assessment.ts'
import { monthWords } from './sheet-words.ts'

const appeals = defineList(openAppeals, {
  title: '待处理的考核申诉',
  noun: '项申诉',
  rowKey: (row) => row.id,
  open: (row) => `/effect/assessment/${row.month}/${row.scope}/${row.subject}`,
  columns: [
    { key: 'name', title: '对象', width: 140 },
    { key: 'month', title: '月份', width: 120, show: (row) => monthWords(row.month) },
    { key: 'indicator', title: '指标', width: 150, show: (row) => INDICATORS[row.indicator].title },
    { key: 'reason', title: '理由' },
    { key: 'at', title: '提出时间', width: 150, show: (row) => <When at={row.at} /> },
  ],
  empty: { title: '没有待处理的申诉', hint: '有人对考核提出申诉时出现在这里，点开考核表处理' },
})

export const Page = () => <ListPage list={appeals} actions={[{ title: '考核', to: '/effect/assessment', icon: 'back' }]} />
