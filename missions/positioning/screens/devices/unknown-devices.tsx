import '../scroll.css'
import type { ReactNode } from 'react'
import { coming } from '@anlan/platform/ui/coming'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Empty, Shown, Skeleton } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { listUnknownDevices } from '../../contract/device.ts'
import { batteryWords } from '../live-words.ts'

const NewDevice = coming(() => import('./new-device.tsx').then((it) => it.NewDevice), <Skeleton />)

/** Heard, but in no register: kept apart until somebody says what they are. */
export const UnknownDevices = ({ tabs }: { readonly tabs: ReactNode }) => {
  const answer = useQueryOf(listUnknownDevices, {}, { every: 30_000 })
  return (
    <section className="po-page">
      <header className="al-page-head"><h1>定位设备</h1></header>
      {tabs}
      <p className="al-clause">这些设备在上报，但没有登记，因此不判断是否离线。七天没有上报的不再列出。</p>
      <Shown answer={answer}>
        {({ devices }) =>
          devices.length === 0 ? <Empty title="没有未登记的设备" hint="上报过的设备都已登记" /> : (
            <div className="po-scroll"><table className="po-table">
              <thead><tr><th scope="col">设备编号</th><th scope="col">数据源</th><th scope="col">首次上报</th><th scope="col">最后上报</th><th scope="col">次数</th><th scope="col">电量</th><th scope="col">故障</th><th scope="col">操作</th></tr></thead>
              <tbody>
                {devices.map((it) => (
                  <tr key={it.number}>
                    <th scope="row">{it.number}</th>
                    <td>{it.source}</td>
                    <td><When at={it.firstAt} /></td>
                    <td><When at={it.lastAt} /></td>
                    <td>{it.words.toLocaleString('zh-CN')}</td>
                    <td>{batteryWords(it.battery)}</td>
                    <td>{it.fault ?? '无'}</td>
                    <td><ActionButtons actions={[{ title: '登记', form: (close) => <NewDevice number={it.number} kind={/^\d+-\d+$/.test(it.number) ? 'beacon' : 'station'} close={close} /> }]} /></td>
                  </tr>
                ))}
              </tbody>
            </table></div>
          )
        }
      </Shown>
    </section>
  )
}
