import '../permit/permit.css'
import './together.css'
import { placeWords } from '@anlan/kernel/place-words'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { When } from '@anlan/platform/ui/when'
import { WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { listPackages } from '../../contract/package.ts'
import { stateOf } from '../permit/permit-words.ts'

const packages = defineList(listPackages, {
  title: '作业包', noun: '个作业包', rowKey: (row) => row.id, open: (row) => `/special-work/packages/${row.id}`,
  columns: [
    { key: 'title', title: '名称', width: 240 },
    { key: 'permits', title: '作业票', show: (row) => <span className="swd-inline">{row.permits.map(({ id, kind, state }) => <span key={id}>{WORK_KINDS[kind].replace('作业', '')} <StateTag {...stateOf(state)} /></span>)}</span> },
    { key: 'spot', title: '地点', width: 240, show: (row) => placeWords(row) },
    { key: 'from', title: '开始', width: 130, show: (row) => <When at={row.from} /> },
    { key: 'until', title: '结束', width: 130, show: (row) => <When at={row.until} /> },
    { key: 'inCharge', title: '作业负责人', width: 110 },
  ],
  filters: [{ key: 'search', title: '搜索名称、地点', kind: 'text' }],
  empty: { title: '还没有作业包', hint: '一项检修涉及几种特殊作业时，用作业包一次填好共同内容，作业票相互关联' },
})

export const Page = () => <ListPage list={packages} actions={[{ title: '新建作业包', icon: 'plus', primary: true, to: '/special-work/packages/new' }]} />
