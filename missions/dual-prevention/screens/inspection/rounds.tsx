import '../dual-prevention.css'
import { StateTag } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { When } from '@anlan/platform/ui/when'
import { listRounds, saveRound } from '../../contract/inspection/round.ts'
import { RoundForm } from './round-form.tsx'

const rounds = defineList(listRounds, {
  title: '巡检路线',
  noun: '条路线',
  rowKey: (row) => row.id,
  sort: 'name',
  open: (row) => `/dual-prevention/rounds/${row.id}`,
  columns: [
    { key: 'name', title: '路线', width: 200, sortable: true },
    { key: 'stopNames', title: '巡检点', show: (row) => `${row.stopNames.length} 处：${row.stopNames.join('、')}` },
    { key: 'cycle', title: '周期', width: 170, show: (row) => `每 ${row.cycle} ${row.cycleUnit}${row.windowStart === null ? '' : `，${row.windowStart}–${row.windowEnd}`}` },
    { key: 'who', title: '由谁巡检', width: 150, show: (row) => row.postName ?? row.personName ?? '未安排' },
    { key: 'nextStart', title: '下次开始', width: 150, show: (row) => (row.nextStart === null ? <span className="al-none">—</span> : <When at={row.nextStart} />) },
    { key: 'active', title: '状态', width: 90, show: (row) => <StateTag words={row.active ? '启用' : '停用'} tone={row.active ? 'done' : 'off'} /> },
  ],
  filters: [{ key: 'search', title: '搜索路线', kind: 'text' }],
  empty: { title: '还没有巡检路线', hint: '先登记巡检点，再按走的顺序排成路线' },
})

export const Page = ({ roles }: PageProps) => (
  <ListPage
    list={rounds}
    actions={[
      { title: '巡检记录', to: '/dual-prevention/round-runs' },
      ...(saveRound.may.some((role) => roles.includes(role)) ? [{ title: '新增路线', primary: true, icon: 'plus' as const, form: (close: () => void) => <RoundForm round={undefined} onDone={close} /> }] : []),
    ]}
  />
)
