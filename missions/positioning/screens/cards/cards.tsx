import '../positioning.css'
import type { Register } from '@anlan/kernel/register'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { ListPage } from '@anlan/platform/ui/list-page'
import { RegisterImport } from '@anlan/platform/ui/register-import'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { CARD_KINDS, cardRegister, LINK_STATES, listCardStatus, listUnknownCards } from '../../contract/card.ts'
import { DeviceTabs } from '../devices/device-tabs.tsx'
import { batteryWords } from '../live-words.ts'
import { LinkTag } from './link-tag.tsx'
import { NewCard } from './new-card.tsx'
import { UnknownCards } from './unknown-cards.tsx'

const register = cardRegister as unknown as Register
const YES = [{ value: 'true', words: '已发卡' }, { value: 'false', words: '未发卡' }]

const cards = defineList(listCardStatus, {
  title: '定位终端',
  noun: '个终端',
  rowKey: (row) => row.id,
  open: (row) => `/positioning/cards/${row.id}`,
  columns: [
    { key: 'number', title: '终端编号', show: (row) => (row.faulty ? `${row.number}（故障）` : row.number) },
    { key: 'kind', title: '类别', width: 120, show: (row) => CARD_KINDS[row.kind] },
    { key: 'carrier', title: '持卡人', width: 220, show: (row) => (row.carrier === null ? <span className="al-none">未发卡</span> : [row.carrier.name, row.carrier.postName].filter(Boolean).join(' · ')) },
    { key: 'link', title: '状态', width: 120, show: (row) => <LinkTag link={row.link} /> },
    { key: 'battery', title: '电量', width: 90, align: 'right', show: (row) => batteryWords(row.battery) },
    { key: 'seenAt', title: '最后上报', width: 150, show: (row) => <When at={row.seenAt} /> },
    { key: 'source', title: '数据源', width: 160 },
    { key: 'model', title: '型号', width: 140, extra: true },
    { key: 'boundAt', title: '发卡时间', width: 150, extra: true, show: (row) => <When at={row.boundAt} /> },
  ],
  filters: [
    { key: 'words', title: '终端编号、持卡人', kind: 'text' },
    { key: 'link', title: '状态', kind: 'select', options: Object.entries(LINK_STATES).map(([value, words]) => ({ value, words })) },
    { key: 'bound', title: '发卡', kind: 'select', options: YES },
    { key: 'lowBattery', title: '电量', kind: 'select', options: [{ value: 'true', words: '电量低' }] },
  ],
  empty: { title: '还没有定位终端', hint: '登记终端或导入表格，再发给人员' },
})

/** 定位终端: every card, whoever carries it, what was last heard; and those that nobody knows. */
export const Page = ({ roles, navigate }: PageProps) => {
  const [url, change] = useUrlState()
  const keeps = register.may.write.some((role) => roles.includes(role))
  const unknown = useQueryOf(listUnknownCards, {}, { skip: !keeps, every: 30_000 }).value?.cards
  const at = url['tab'] === 'unknown' ? 'unknown' : 'known'
  const others = <DeviceTabs at="card" to={(tab) => navigate(`/positioning/devices${tab === 'station' ? '' : `?of=${tab}`}`)} />
  const tabs = !keeps ? others : (
    <>
      {others}
      <div className="po-tabs" role="group" aria-label="终端">
        <button type="button" className="al-button" aria-pressed={at === 'known'} onClick={() => change({ tab: undefined })}>已登记</button>
        <button type="button" className="al-button" aria-pressed={at === 'unknown'} onClick={() => change({ tab: 'unknown' })}>未登记{unknown === undefined ? '' : ` ${unknown.length} 个`}</button>
      </div>
    </>
  )
  if (at === 'unknown' && keeps) return <UnknownCards tabs={tabs} />
  return (
    <ListPage
      list={cards}
      actions={
        keeps
          ? [
              { title: '导入 Excel', icon: 'upload', form: (close) => <RegisterImport register={register} onDone={close} /> },
              { title: '登记终端', primary: true, icon: 'plus', form: (close) => <NewCard close={close} /> },
            ]
          : []
      }
    >
      {tabs}
      <CardCounts />
    </ListPage>
  )
}

const CardCounts = () => {
  const known = useQueryOf(listCardStatus, { limit: 1 }, { every: 30_000 }).value
  if (known === undefined) return null
  return (
    <p className="po-sum">
      在线 <strong>{known.online}</strong>，失联 <strong>{known.silent}</strong>，电量低 <strong>{known.lowBattery}</strong>，未发卡 <strong>{known.unbound}</strong>
    </p>
  )
}
