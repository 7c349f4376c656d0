import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { When } from '@anlan/platform/ui/when'
import { listDeliveries, retryRefused } from '../contract/delivery.ts'
import { DELIVERY_STATES, RECORD_KINDS, type RecordKind } from '../contract/records.ts'

const options = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, title]) => ({ value, words: title }))

/** Why a receiver gets nothing of it. */
const OMITTED: Readonly<Partial<Record<RecordKind, string>>> = {
  danger: '隐患确认后才报送', stop: '停用批准后才报送',
  'located-person': '接收方不收此类记录', fence: '接收方的格式没有区域', 'person-alarm': '接收方没有这种报警的代码', 'area-alarm': '接收方没有这种报警的代码', gathering: '接收方没有这种报警的代码',
  'work-plan': '批准后才报送', 'work-permit': '接收方没有这种作业的代码', 'work-paper': '接收方不收文件', 'work-alarm': '接收方没有这种报警的代码',
}

const deliveries = defineList(listDeliveries, {
  title: '报送记录',
  noun: '条',
  rowKey: (row) => `${row.receiver}/${row.seq}`,
  columns: [
    { key: 'headline', title: '记录' },
    { key: 'kind', title: '类别', width: 120, show: (row) => RECORD_KINDS[row.kind] },
    { key: 'version', title: '版本', width: 70, extra: true },
    { key: 'receiverName', title: '接收方', width: 150 },
    { key: 'state', title: '状态', width: 150, show: (row) => DELIVERY_STATES[row.state] },
    { key: 'answer', title: '接收方答复', width: 280, show: (row) => row.answer ?? (row.state === 'omitted' ? OMITTED[row.kind] ?? '确认后才报送' : '') },
    { key: 'attempts', title: '报送次数', width: 100, extra: true },
    { key: 'enqueuedAt', title: '产生时间', width: 130, show: (row) => <When at={row.enqueuedAt} /> },
    { key: 'answeredAt', title: '答复时间', width: 130, extra: true, show: (row) => <When at={row.answeredAt} /> },
  ],
  filters: [
    { key: 'search', title: '搜索记录名称', kind: 'text' },
    { key: 'state', title: '状态', kind: 'select', options: options(DELIVERY_STATES) },
    { key: 'kind', title: '类别', kind: 'select', options: options(RECORD_KINDS) },
    { key: 'receiverKind', title: '接收方', kind: 'select', options: options({ province: '省级接收站', district: '区应急局收件箱' }) },
  ],
  bulk: [
    {
      title: '重新报送',
      may: ['safety-manager', 'system-admin'],
      command: retryRefused,
      fits: (row) => row.state === 'refused',
      input: (row) => ({ receiver: row.receiver, seq: row.seq }),
      tells: '将按原内容再报一次。内容有误时，请先修改原记录，保存后会自动报送新版本',
    },
  ],
  empty: { title: '还没有报送记录', hint: '保存风险、排查、隐患、人员定位和特殊作业记录后自动报送' },
})

export const Page = () => <ListPage list={deliveries} />
