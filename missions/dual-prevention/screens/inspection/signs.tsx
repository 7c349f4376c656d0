import '../dual-prevention.css'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { Note } from '@anlan/platform/ui/states'
import { When } from '@anlan/platform/ui/when'
import { listFormalism, SIGN_KINDS, signLife } from '../../contract/formalism.ts'
import { optionsOf } from '../options.ts'
import { signState } from './sign-state.ts'

const signs = defineList(listFormalism, {
  title: '形式主义迹象',
  noun: '条迹象',
  rowKey: (row) => row.id,
  sort: '-raisedAt',
  open: (row) => `/dual-prevention/signs/${row.id}`,
  exports: { name: 'dual-prevention.export-formalism', title: '导出' },
  columns: [
    { key: 'raisedAt', title: '发现时间', width: 150, sortable: true, show: (row) => <When at={row.raisedAt} /> },
    { key: 'title', title: '迹象' },
    { key: 'kind', title: '类别', width: 160, show: (row) => SIGN_KINDS[row.kind] },
    { key: 'personName', title: '人员', width: 110 },
    { key: 'state', title: '状态', width: 110, show: (row) => <StateTag {...signState(row)} /> },
    { key: 'appeal', title: '申诉', width: 220, show: (row) => row.appeal ?? <span className="al-none">—</span> },
    { key: 'decision', title: '处理意见', width: 200, extra: true },
  ],
  filters: [
    { key: 'search', title: '搜索迹象、人员', kind: 'text' },
    { key: 'state', title: '状态', kind: 'select', options: optionsOf(signLife.states) },
    { key: 'kind', title: '类别', kind: 'select', options: optionsOf(SIGN_KINDS) },
  ],
  empty: { title: '没有发现形式主义迹象', hint: '照片重复、短时间大量提交等，系统会列出事实，先由本人说明' },
})

export const Page = () => (
  <ListPage list={signs} actions={[{ title: '判定数值', to: '/dual-prevention/inspection-setting' }]}>
    <Note>迹象只说明事实，不等于认定。先由本人说明，再由安全管理人员认定或撤销；只有认定的才会继续上报</Note>
  </ListPage>
)
