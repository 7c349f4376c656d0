import { StateTag } from '@anlan/platform/ui/detail-page'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { When } from '@anlan/platform/ui/when'
import { listDossiers } from '../contract/dossier.ts'
import { ledgerState } from './ledger-words.ts'

const ledgers = defineList(listDossiers, {
  title: '台账包',
  noun: '本台账',
  rowKey: (row) => row.id,
  sort: '-askedAt',
  open: (row) => `/dossier/ledgers/${row.id}`,
  columns: [
    { key: 'number', title: '编号', width: 150 },
    { key: 'from', title: '期间', show: (row) => `${row.from} 至 ${row.to}` },
    { key: 'parts', title: '内容', width: 90, show: (row) => `${row.parts.length} 项` },
    { key: 'rows', title: '条数', width: 90, show: (row) => (row.state === 'ready' ? row.rows : <span className="al-none">—</span>) },
    { key: 'state', title: '状态', width: 120, show: (row) => <StateTag {...ledgerState(row)} /> },
    { key: 'askedAt', title: '生成时间', width: 150, show: (row) => <When at={row.askedAt} /> },
    { key: 'by', title: '生成人', width: 110 },
  ],
  filters: [],
  empty: { title: '还没有生成过台账包', hint: '选择时间和内容，生成带封面、目录、页码、签字盖章处和核验码的文件和工作簿' },
})

export const Page = () => <ListPage list={ledgers} actions={[{ title: '生成台账包', to: '/dossier/ledgers/new', primary: true, icon: 'plus' }]} />
