import type { ReactNode } from 'react'
import type { Register } from '@anlan/kernel/register'
import { coming } from '@anlan/platform/ui/coming'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { useHere } from '@anlan/platform/ui/here'
import { defineList } from '@anlan/platform/ui/list/define-list'
import { useUrlState } from '@anlan/platform/ui/list/url-state'
import { ListPage } from '@anlan/platform/ui/list-page'
import { RegisterImport } from '@anlan/platform/ui/register-import'
import { Skeleton } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { DEVICE_PROTOCOLS, deviceRegister } from '../../contract/device.ts'
import { DEVICE_KINDS, DEVICE_STATES, type DeviceKind, listDeviceStatus } from '../../contract/device-status.ts'
import { batteryWords, floorWords } from '../live-words.ts'
import { DEVICE_TONES } from './device-words.ts'

const DeviceMap = coming(() => import('./device-map.tsx').then((it) => it.DeviceMap), <Skeleton />)
const NewDevice = coming(() => import('./new-device.tsx').then((it) => it.NewDevice), <Skeleton />)
const register = deviceRegister as unknown as Register
const NOUNS: Readonly<Record<string, string>> = { station: '基站', beacon: '信标' }

const listOf = (kinds: readonly DeviceKind[], what: string) =>
  defineList(listDeviceStatus, {
    title: '定位设备',
    noun: '台设备',
    fixed: { kind: kinds },
    rowKey: (row) => row.id,
    open: (row) => `/positioning/devices/${row.id}`,
    columns: [
      { key: 'number', title: '设备编号', width: 150 },
      { key: 'kind', title: '类别', width: 110, show: (row) => DEVICE_KINDS[row.kind] },
      { key: 'state', title: '状态', width: 230, show: (row) => <><StateTag words={DEVICE_STATES[row.state]} tone={DEVICE_TONES[row.state]} /> {row.state === 'faulty' ? row.fault : null}</> },
      { key: 'battery', title: '电量', width: 90, align: 'right', show: (row) => (row.battery === null ? '—' : `${batteryWords(row.battery)}${row.lowBattery ? ' 低' : ''}`) },
      { key: 'seenAt', title: '最后上报', width: 150, show: (row) => <When at={row.seenAt} /> },
      { key: 'plan', title: '位置', show: (row) => (row.x === null || row.y === null ? '未标注' : `${row.plan} ${floorWords(row.floor)}，东 ${Math.round(row.x)} 米，北 ${Math.round(row.y)} 米`) },
      { key: 'calibrationDue', title: '下次校准', width: 120 },
      { key: 'model', title: '型号', width: 140, extra: true },
      { key: 'protocol', title: '定位方式', width: 110, extra: true, show: (row) => DEVICE_PROTOCOLS[row.protocol as keyof typeof DEVICE_PROTOCOLS] },
      { key: 'explosionProof', title: '防爆标志', width: 150, extra: true },
      { key: 'source', title: '数据源', width: 140, extra: true },
    ],
    filters: [
      { key: 'words', title: '设备编号、型号', kind: 'text' },
      { key: 'state', title: '状态', kind: 'select', options: Object.entries(DEVICE_STATES).map(([value, words]) => ({ value, words })) },
    ],
    empty: { title: `还没有登记${what}`, hint: '登记设备或导入表格；设备在上报而没有登记的，见“未登记”' },
  })

const LISTS = { station: listOf(['station', 'gateway'], '定位基站、网关'), beacon: listOf(['beacon'], '信标') }

/** 基站、网关 or 信标: each with its state, as a list or on the map. */
export const DeviceList = ({ at, tabs }: { readonly at: 'station' | 'beacon'; readonly tabs: ReactNode }) => {
  const { roles } = useHere()
  const [url, change] = useUrlState()
  const onMap = url['view'] === 'map'
  const kinds: readonly DeviceKind[] = at === 'beacon' ? ['beacon'] : ['station', 'gateway']
  const counts = useQueryOf(listDeviceStatus, { kind: [...kinds], limit: 1 }, { every: 30_000 }).value?.counts
  const keeps = register.may.write.some((role) => roles.includes(role))
  const head = (
    <>
      {tabs}
      <div className="po-device-head">
        <p className="po-sum">{counts === undefined ? '' : <>在线 <strong>{counts.online}</strong>，故障 <strong>{counts.faulty}</strong>，离线 <strong>{counts.silent}</strong>，从未上报 <strong>{counts.never}</strong>，电量低 <strong>{counts.lowBattery}</strong></>}</p>
        <div className="po-tabs" role="group" aria-label="显示">
          <button type="button" className="al-button" aria-pressed={!onMap} onClick={() => change({ view: undefined })}>列表</button>
          <button type="button" className="al-button" aria-pressed={onMap} onClick={() => change({ view: 'map' })}>分布图</button>
        </div>
      </div>
    </>
  )
  if (onMap)
    return (
      <section className="po-page">
        <header className="al-page-head"><h1>定位设备</h1></header>
        {head}
        <DeviceMap kinds={kinds} />
      </section>
    )
  return (
    <ListPage
      key={at}
      list={LISTS[at]}
      actions={!keeps ? [] : [
        { title: '导入 Excel', icon: 'upload', form: (close) => <RegisterImport register={register} onDone={close} /> },
        { title: `登记${NOUNS[at]}`, primary: true, icon: 'plus', form: (close) => <NewDevice kind={at} close={close} /> },
      ]}
    >
      {head}
    </ListPage>
  )
}
