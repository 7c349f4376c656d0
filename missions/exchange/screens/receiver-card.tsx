import type { Role } from '@anlan/kernel/role'
import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import type { PageAction } from '@anlan/platform/ui/detail/detail'
import { Facts, Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { SchemaForm } from '@anlan/platform/ui/schema-form'
import { Note } from '@anlan/platform/ui/states'
import { useCommandOf } from '@anlan/platform/ui/use-command'
import { When } from '@anlan/platform/ui/when'
import { resyncAll, retryRefused } from '../contract/delivery.ts'
import { importNow, setMasters } from '../contract/import.ts'
import { reconcile } from '../contract/reconciliation.ts'
import { changeReceiver, pauseReceiver, type Receiver, RECEIVER_CONDITIONS, resumeReceiver } from '../contract/receiver.ts'
import { LastReconciliation } from './last-reconciliation.tsx'
import { Masters } from './masters.tsx'
import { PositionFeed } from './position-feed.tsx'
import { SpecialWorkWireCard } from './special-work-wire.tsx'
import { VideoWireCard } from './video-wire.tsx'
import { adviceOf, CONDITION_TONES } from './receiver-words.ts'

interface ReceiverCardProps {
  readonly receiver: Receiver
  readonly roles: readonly Role[]
}

const useActions = ({ receiver, roles }: ReceiverCardProps): PageAction[] => {
  const { id, version, active, name, health } = receiver
  const [retry, compare, all, fetch] = [useCommandOf(retryRefused), useCommandOf(reconcile), useCommandOf(resyncAll), useCommandOf(importNow)]
  const [pause, resume] = [useCommandOf(pauseReceiver), useCommandOf(resumeReceiver)]
  const works = roles.includes('safety-manager') || roles.includes('system-admin')
  if (!works) return []
  const actions: PageAction[] = [{ title: '对账', primary: true, press: () => compare.send({ receiver: id }) }]
  if (health.refused > 0) actions.push({ title: `重新报送被拒收的 ${health.refused} 条`, press: () => retry.send({ receiver: id }) })
  actions.push(active
    ? { title: '暂停报送', press: () => pause.send({ id, version }), confirm: { tells: [], body: `暂停后${name}收不到新的记录，恢复后按顺序补报。` } }
    : { title: '恢复报送', press: () => resume.send({ id, version }) })
  actions.push({ title: '全量重报', press: () => all.send({ receiver: id }), confirm: { tells: [name], body: '全部记录按原编号重新报送一遍，接收方不会重复。' } })
  if (receiver.kind === 'province') {
    if (receiver.masters.length > 0) actions.push({ title: '立即导入', press: () => fetch.send({ receiver: id }) })
    actions.push({
      title: '选择以谁为准',
      form: (close) => <SchemaForm command={setMasters} formKey={`masters-${id}`} fixed={{ id, version }} initial={{ masters: receiver.masters as never }} submit="保存" confirm={{ title: '选择以谁为准', tells: [], body: '以省平台为准的数据此后不能在本系统修改，由系统从省平台导入。' }} onDone={close} />,
    })
  }
  if (roles.includes('system-admin'))
    actions.push({
      title: '修改地址和密钥',
      form: (close) => <SchemaForm command={changeReceiver} formKey={`receiver-${id}`} fixed={{ id, version }} initial={{ url: receiver.url ?? '', ...(receiver.acceptsProvisional === null ? {} : { acceptsProvisional: receiver.acceptsProvisional }) }} submit="保存" onDone={close} />,
    })
  return actions
}

const Count = ({ kind, state, count }: { readonly kind: Receiver['kind']; readonly state: string; readonly count: number }) =>
  count === 0 ? <>0 条</> : <GoTo to={`/exchange/deliveries?receiverKind=${kind}&state=${state}`}>{count.toLocaleString('zh-CN')} 条</GoTo>

/** One receiver as it stands: what it has, what waits, what it refused, and what to do. */
export const ReceiverCard = (props: ReceiverCardProps) => {
  const { receiver } = props
  const { id, health } = receiver
  const advice = adviceOf(receiver)
  return (
    <Section title={receiver.name} tools={<StateTag words={RECEIVER_CONDITIONS[health.condition]} tone={CONDITION_TONES[health.condition]} />}>
      {advice === undefined ? null : <Note tone={health.refused > 0 ? 'refusal' : 'news'}>{advice}</Note>}
      <Facts
        facts={[
          { title: '已接收', value: <Count kind={receiver.kind} state="accepted" count={health.delivered} /> },
          { title: '待报送', value: <Count kind={receiver.kind} state="waiting" count={health.waiting} /> },
          { title: '暂缓', value: <Count kind={receiver.kind} state="held" count={health.held} /> },
          { title: '被拒收', value: <Count kind={receiver.kind} state="refused" count={health.refused} /> },
          { title: '最早一条等待自', value: health.oldestWaitingAt === null ? '没有等待' : <When at={health.oldestWaitingAt} /> },
          { title: '最近一次成功', value: <When at={health.lastSuccessAt} /> },
          { title: '接收地址', value: receiver.url ?? '本系统默认地址' },
          { title: '密钥', value: receiver.keySet ? '已设置' : '未设置' },
          ...(health.downSince === null ? [] : [{ title: '中断自', value: <When at={health.downSince} /> }]),
        ]}
      />
      <ActionButtons actions={useActions(props)} />
      {receiver.kind === 'province' ? <Masters receiver={receiver} /> : null}
      {receiver.kind === 'province' ? <PositionFeed receiver={receiver} roles={props.roles} /> : null}
      <SpecialWorkWireCard receiver={receiver} roles={props.roles} />
      <VideoWireCard receiver={receiver} />
      <LastReconciliation receiver={id} roles={props.roles} />
    </Section>
  )
}
