import '../together/together.css'
import { useState } from 'react'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { newId } from '@anlan/platform/ui/new-id'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Empty, Note, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { When } from '@anlan/platform/ui/when'
import { type Hold, HOLD_SOURCES, liftStop, listHolds, orderStop } from '../../contract/hold.ts'
import { useAreaOptions } from '../choices.ts'

const OrderStop = ({ onDone }: { readonly onDone: () => void }) => {
  const [id] = useState(newId)
  return <SchemaForm command={orderStop} formKey="work-order-stop" fixed={{ id }} fields={{ area: { options: useAreaOptions(), widget: 'select' }, reason: { widget: 'textarea' } }} submit="下达停止作业" onDone={onDone} />
}

const Row = ({ hold, lifts }: { readonly hold: Hold; readonly lifts: boolean }) => (
  <tr>
    <td>{hold.area ?? '全厂'}</td>
    <td>{hold.link === null ? hold.reason : <GoTo to={hold.link}>{hold.reason}</GoTo>}</td>
    <td>{HOLD_SOURCES[hold.source]}</td>
    <td>{hold.begunBy} <When at={hold.begunAt} /></td>
    <td>
      {hold.endedAt === null ? <StateTag words="停止作业中" tone="late" /> : <>{hold.endedBy} <When at={hold.endedAt} />：{hold.endReason}</>}
      {hold.endedAt === null && hold.source === 'hand' && lifts ? <ActionButtons actions={[{ title: '解除', form: (close) => <SchemaForm command={liftStop} formKey={`work-lift-${hold.id}`} fixed={{ id: hold.id }} submit="解除停止作业" onDone={close} /> }]} /> : null}
    </td>
  </tr>
)

/** 停止作业: where nothing may be signed, begun or resumed, and since when (GB 30871-2022 4.8). */
export const Page = ({ roles }: PageProps) => {
  const keeper = orderStop.may.some((role) => roles.includes(role))
  return (
    <section className="swt-page">
      <header className="al-page-head">
        <h1>停止作业</h1>
        {keeper ? <div className="al-page-actions"><ActionButtons actions={[{ title: '下达停止作业', form: (close) => <OrderStop onDone={close} /> }]} /></div> : null}
      </header>
      <Note clause="GB 30871-2022 4.8">停止期间，所选区域内正在进行的作业立即暂停，不能签批、开始和恢复。解除后由监护人到现场重新确认才能恢复</Note>
      <Shown answer={useQueryOf(listHolds, { standing: false }, { every: 15_000 })}>
        {({ holds }) => holds.length === 0 ? <Empty title="没有停止作业的要求" hint="确认重大事故隐患时自动下达；安全管理人员、主要负责人也可以下达" /> : (
          <Section title={`${holds.filter(({ endedAt }) => endedAt === null).length} 项仍在执行`}>
            <table className="swt-table">
              <thead><tr><th scope="col">范围</th><th scope="col">原因</th><th scope="col">来源</th><th scope="col">下达</th><th scope="col">状态</th></tr></thead>
              <tbody>{holds.map((hold) => <Row key={hold.id} hold={hold} lifts={keeper} />)}</tbody>
            </table>
          </Section>
        )}
      </Shown>
    </section>
  )
}
