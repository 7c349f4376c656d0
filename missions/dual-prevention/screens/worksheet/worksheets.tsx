import '../dual-prevention.css'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { When } from '@anlan/platform/ui/when'
import { listWorksheets, WORKSHEET_KINDS, worksheetLife } from '../../contract/worksheet.ts'
import { optionsOf } from '../options.ts'
import { WORKSHEET_TONES } from './worksheet-tones.ts'

const list = defineList(listWorksheets, {
  title: '风险分析表',
  noun: '张表',
  rowKey: (row) => row.id,
  sort: '-updatedAt',
  open: (row) => `/dual-prevention/worksheets/${row.id}`,
  columns: [
    { key: 'title', title: '作业活动或设备设施', sortable: true },
    { key: 'kind', title: '分析方法', width: 140, show: (row) => WORKSHEET_KINDS[row.kind] },
    { key: 'unitName', title: '风险单元', width: 200 },
    { key: 'rowCount', title: '记录', width: 80, show: (row) => `${row.rowCount} 行` },
    { key: 'state', title: '状态', width: 120, show: (row) => <StateTag words={worksheetLife.states[row.state]} tone={WORKSHEET_TONES[row.state]} /> },
    { key: 'author', title: '编制人', width: 100, show: (row) => row.author.name },
    { key: 'members', title: '确认', width: 90, show: (row) => `${row.confirmed.length}/${row.members.length} 人` },
    { key: 'updatedAt', title: '最近修改', width: 150, sortable: true, show: (row) => <When at={row.updatedAt} /> },
  ],
  filters: [
    { key: 'search', title: '搜索名称、单元', kind: 'text' },
    { key: 'kind', title: '分析方法', kind: 'select', options: optionsOf(WORKSHEET_KINDS) },
    { key: 'state', title: '状态', kind: 'select', options: optionsOf(worksheetLife.states) },
  ],
  empty: { title: '还没有风险分析表', hint: '作业按步骤分析用作业危害分析，设备设施按项目分析用安全检查表分析。审核后一步转入风险清单' },
})

export const Page = () => <ListPage list={list} actions={[{ title: '新建分析表', to: '/dual-prevention/worksheets/new', primary: true, icon: 'plus' }]} />
