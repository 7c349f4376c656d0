import './points.css'
import { endpointsOf } from '@anlan/kernel/register'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Facts, Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Icon } from '@anlan/platform/ui/icon'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Lasting, When } from '@anlan/platform/ui/when'
import { edgeConnectionRegister, EDGE_STATES, edgeHealth, type EdgeHealth } from '../../contract/edge.ts'
import { EdgeForm, EditEdge } from './edge-form.tsx'
import { ageWords } from './point-words.ts'

const TONES = { running: 'done', partial: 'late', down: 'late', waiting: 'open', paused: 'off' } as const

const Connection = ({ it, writes }: { readonly it: EdgeHealth; readonly writes: boolean }) => {
  const now = usePlantNow()
  return (
    <Section title={it.name} tools={<StateTag words={EDGE_STATES[it.state]} tone={TONES[it.state]} />}>
      <Facts
        facts={[
          { title: '地址', value: `${it.protocol}　${it.address}` },
          { title: '测点', value: `${it.points} 个，每 ${it.pollSeconds} 秒采集一次` },
          { title: '最近一次取得数据', value: it.lastValueAt === null ? null : ageWords(it.lastValueAt, now) },
          { title: '当前状态', value: it.stateSince === null ? null : <Lasting since={it.stateSince} /> },
          { title: '累计', value: `采集 ${it.polls} 次，失败 ${it.failures} 次${it.dropped > 0 ? `，放弃 ${it.dropped} 轮` : ''}` },
          ...(it.lastError === null ? [] : [{ title: '最近的异常', value: <>{it.lastError}（<When at={it.lastErrorAt} />）</>, wide: true }]),
        ]}
      />
      {writes ? <ActionButtons actions={[{ title: '修改连接', form: (close) => <EditEdge id={it.id} onDone={close} /> }]} /> : null}
    </Section>
  )
}

/** Where values come from, and whether they do. */
export const Page = ({ roles }: PageProps) => {
  const answer = useQueryOf(edgeHealth, {}, { every: 5_000 })
  const writes = endpointsOf(edgeConnectionRegister).save.may.some((role) => roles.includes(role))
  return (
    <div className="plant-page">
      <header className="al-page-head">
        <GoTo to="/plant/points" className="al-back"><Icon name="back" size={16} />监测点</GoTo>
        <h1>采集连接</h1>
        {writes ? <ActionButtons actions={[{ title: '新增采集连接', primary: true, icon: 'plus', form: (close) => <EdgeForm id={undefined} version={0} data={undefined} onDone={close} /> }]} /> : null}
      </header>
      <Shown answer={answer} lines={8}>
        {({ connections }) =>
          connections.length === 0 ? <Empty title="还没有采集连接" hint="登记控制器的地址和测点映射后，系统自动采集实时值。只读取，不写入控制器" /> : <>{connections.map((it) => <Connection key={it.id} it={it} writes={writes} />)}</>
        }
      </Shown>
    </div>
  )
}
