import { useState } from 'react'
import type { z } from 'zod'
import { ANSWER_STATES } from '@anlan/exchange/contract/order'
import { nextMoves } from '@anlan/kernel/lifecycle'
import { Button } from '@anlan/platform/ui/button'
import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { Dialog } from '@anlan/platform/ui/dialog'
import { fileAddress } from '@anlan/platform/ui/file-link'
import { GoTo } from '@anlan/platform/ui/go-to'
import { useHere } from '@anlan/platform/ui/here'
import { PhotoStrip } from '@anlan/platform/ui/photo-strip'
import { When } from '@anlan/platform/ui/when'
import type { getOrder, Reply } from '../contract/order-views.ts'
import { orderLife } from '../contract/order-life.ts'
import { ITEM_RESULTS, type OrderItem, type ReceivedOrder } from '../contract/received-order.ts'
import { CheckForm } from './order-forms.tsx'
import './orders.css'

export type Found = z.output<typeof getOrder.output>

const RESULT_TONES = { good: 'done', danger: 'late', 'not-here': 'off' } as const
const DELIVERY_TONES = { waiting: 'open', taken: 'done', refused: 'late' } as const

const Item = ({ order, item }: { readonly order: ReceivedOrder; readonly item: OrderItem }) => {
  const { roles } = useHere()
  const [opened, setOpened] = useState(false)
  const answers = nextMoves(orderLife, order.state, roles).includes('check') && item.danger === null
  return (
    <li>
      <p className="or-item-head">
        <strong>
          {item.no}. {item.text}
        </strong>
        {item.result === null ? <StateTag words="待检查" tone="open" /> : <StateTag words={ITEM_RESULTS[item.result]} tone={RESULT_TONES[item.result]} />}
      </p>
      {item.note === '' ? null : <p>{item.note}</p>}
      {item.photos.length === 0 ? null : <PhotoStrip photos={item.photos} title="检查照片" />}
      <p className="or-under">
        {item.by === null ? null : <>{item.by}，<When at={item.at} /></>}
        {item.danger === null ? null : <GoTo to={`/dual-prevention/dangers/${item.danger}`}>查看隐患</GoTo>}
        {answers ? <Button onClick={() => setOpened(true)}>{item.result === null ? '检查这一项' : '重新填写'}</Button> : null}
      </p>
      {opened ? (
        <Dialog title={`第 ${item.no} 项`} place="side" onClose={() => setOpened(false)}>
          <p className="or-item-asked">{item.text}</p>
          <CheckForm order={order} item={item} onDone={() => setOpened(false)} />
        </Dialog>
      ) : null}
    </li>
  )
}

/** A special inspection, line by line. */
export const Items = ({ order }: { readonly order: ReceivedOrder }) =>
  order.items.length === 0 ? null : (
    <Section title={`检查项目（已检查 ${order.items.filter(({ result }) => result !== null).length} / ${order.items.length}）`}>
      <ol className="or-items">
        {order.items.map((item) => (
          <Item key={item.no} order={order} item={item} />
        ))}
      </ol>
      {order.state === 'received' ? <p className="al-clause">签收后开始逐项检查。</p> : null}
    </Section>
  )

const OneReply = ({ reply }: { readonly reply: Reply }) => {
  const { org } = useHere()
  return (
    <li>
      <p className="or-item-head">
        <strong>{reply.finished ? '办结回复' : '回复'}</strong>
        <StateTag words={ANSWER_STATES[reply.delivery]} tone={DELIVERY_TONES[reply.delivery]} />
      </p>
      <p>{reply.content}</p>
      {reply.photos.length === 0 ? null : <PhotoStrip photos={reply.photos} title="现场照片" />}
      {reply.note === null ? null : <p className="al-late">对方答复：{reply.note}</p>}
      <p className="or-under">
        {reply.by}，<When at={reply.at} />
        {reply.files.map((file, at) => (
          <a key={file} href={fileAddress(org.id, file)} target="_blank" rel="noreferrer">
            附件 {at + 1}
          </a>
        ))}
      </p>
    </li>
  )
}

/** What was answered, and how far it has come. */
export const Replies = ({ found: { replies, order } }: { readonly found: Found }) =>
  replies.length === 0 ? (
    order.state === 'signed' || order.state === 'working' ? <Section title="回复"><p className="al-none">还没有回复</p></Section> : null
  ) : (
    <Section title={`回复（${replies.length} 次）`}>
      <ul className="or-items">
        {replies.map((reply) => (
          <OneReply key={reply.id} reply={reply} />
        ))}
      </ul>
    </Section>
  )
