import { RECORD_KINDS } from '@anlan/exchange/contract/records'
import type { Fact } from '@anlan/platform/ui/detail/detail'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Due, When } from '@anlan/platform/ui/when'
import type { Found } from './order-sections.tsx'
import { kindTitle, orderNext, subjectPath } from './order-words.ts'

const Subject = ({ subject }: { readonly subject: NonNullable<Found['subject']> }) => {
  const to = subjectPath(subject)
  return (
    <span className="or-subject">
      {RECORD_KINDS[subject.kind]}：{to === undefined ? subject.name : <GoTo to={to}>{subject.name}</GoTo>}
    </span>
  )
}

const receiptWords = ({ order, receipt }: Found): string => {
  if (receipt === null || receipt.delivery === 'taken') return `${order.signedBy}，已告知下发单位`
  return receipt.delivery === 'waiting' ? `${order.signedBy}，等待送达` : `${order.signedBy}，对方没有接收：${receipt.note ?? ''}`
}

/** What came, from whom, and how far we are with it. */
export const orderFacts = (found: Found): readonly Fact[] => {
  const { order, subject, signing } = found
  return [
    { title: '下一步', value: <strong>{orderNext(order)}</strong>, wide: true },
    { title: '类别', value: kindTitle(order) },
    { title: '下发单位', value: `${order.fromName}${order.issuer === null ? '' : `（${order.issuer}）`}` },
    { title: '下发时间', value: <When at={order.issuedAt} /> },
    {
      title: '签收',
      value: order.signedAt === null ? <><Due at={order.signBy} />（时限 {signing.value} {signing.unit}{signing.status === '待核' ? '，待核' : ''}）</> : <><When at={order.signedAt} /> {receiptWords(found)}</>,
    },
    { title: '办理期限', value: order.endAt === null ? null : <><When at={order.endAt} />{order.finishedAt === null && order.state !== 'withdrawn' ? <>，<Due at={order.endAt} /></> : null}</> },
    ...(order.startAt === null ? [] : [{ title: '开始时间', value: <When at={order.startAt} /> }]),
    { title: '办理人', value: order.owner?.name ?? '未安排' },
    ...(order.ownDeadline === null ? [] : [{ title: '内部期限', value: <When at={order.ownDeadline} /> }]),
    ...(order.reminders === 0 ? [] : [{ title: `催办 ${order.reminders} 次`, value: <span className="al-late">{order.reminder}</span>, wide: true }]),
    ...(order.subject === null ? [] : [{ title: '所指记录', value: subject === null ? `${RECORD_KINDS[order.subject.kind]}，本单位没有这条记录，请向下发单位核实` : <Subject subject={subject} />, wide: true }]),
    { title: '内容和要求', value: <span className="or-content">{order.content}</span>, wide: true },
    ...(order.basis === null ? [] : [{ title: '依据', value: order.basis, wide: true }]),
    ...(order.instruction === null ? [] : [{ title: '办理要求', value: order.instruction, wide: true }]),
  ]
}
