import type { z } from 'zod'
import { DetailPage, Section } from '@anlan/platform/ui/detail-page'
import type { Fact } from '@anlan/platform/ui/detail/detail'
import { GoTo } from '@anlan/platform/ui/go-to'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Due, When } from '@anlan/platform/ui/when'
import { INBOX_KINDS } from '../contract/inbox-record.ts'
import { ORDER_STEPS } from '../contract/issued-order.ts'
import { getIssuedOrder } from '../contract/order-views.ts'
import { useIssuedActions } from './order-moves.tsx'
import { issuedNext, issuedState, kindTitle } from './order-words.ts'
import { ReplyFile } from './reply-file.tsx'
import './district.css'

type Found = z.output<typeof getIssuedOrder.output>

const factsOf = ({ order, enterpriseName, townName, subjectName, issued }: Found): readonly Fact[] => [
  { title: '下一步', value: <strong>{issuedNext(order.state)}</strong>, wide: true },
  { title: '企业', value: <GoTo to={`/district-supervision/enterprises/${order.enterprise}`}>{enterpriseName}</GoTo> },
  { title: '镇街', value: townName },
  { title: '类别', value: kindTitle(order) },
  { title: '下发', value: <>{order.issuer}，<When at={order.issuedAt} /></> },
  { title: '签收', value: order.receiver === null ? '未签收' : <>{order.receiver}，<When at={order.signedAt} /></> },
  { title: '办理期限', value: order.endAt === null ? null : order.endedAt === null && order.state !== 'finished' ? <><When at={order.endAt} />，<Due at={order.endAt} /></> : <When at={order.endAt} /> },
  ...(order.subject === null ? [] : [{ title: '所指记录', value: `${INBOX_KINDS[order.subject.kind]}：${subjectName ?? '尚未报送'}`, wide: true }]),
  ...(issued.all === 1 ? [] : [{ title: '同批下发', value: <GoTo to={`/district-supervision/orders?issue=${order.issue}`}>{issued.all} 家，未签收 {issued.unsigned} 家，已回复 {issued.answered} 家</GoTo>, wide: true }]),
  ...(order.majorDanger ? [{ title: '停止作业', value: `涉及重大事故隐患，${order.majorDanger.area ?? '全厂'}停止特殊作业，销号或撤回后解除`, wide: true }] : []),
  { title: '内容和要求', value: <span className="ds-content">{order.content}</span>, wide: true },
  ...(order.basis === null ? [] : [{ title: '依据', value: order.basis, wide: true }]),
  ...(order.items.length === 0 ? [] : [{ title: '检查项目', value: <ol className="ds-items">{order.items.map((item) => <li key={item}>{item}</li>)}</ol>, wide: true }]),
]

const Replies = ({ order, steps }: Found) => {
  const replies = steps.filter(({ what }) => what === 'answered')
  if (replies.length === 0) return null
  return (
    <Section title={`企业回复（${replies.length} 次）`}>
      <ul className="ds-lines">
        {replies.map((step) => (
          <li key={step.id}>
            <strong>{step.finished ? '办结回复' : '回复'}</strong>
            <span>{step.who}，<When at={step.at} /></span>
            <p className="ds-reply">{step.content}</p>
            {step.files.map((file) => (
              <ReplyFile key={file.id} order={order.id} file={file} />
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Order = ({ found }: { readonly found: Found }) => {
  const { order, overdue, steps, enterpriseName } = found
  return (
    <DetailPage
      title={order.title}
      back={{ title: '下发和督办', to: '/district-supervision/orders' }}
      state={issuedState({ state: order.state, overdue })}
      {...(order.level === null ? {} : { level: order.level })}
      actions={useIssuedActions(order, enterpriseName)}
      facts={factsOf(found)}
      timeline={steps.map(({ id, at, what, who, content }) => ({ id, at, title: ORDER_STEPS[what], who, detail: content })).toReversed()}
    >
      <Replies {...found} />
    </DetailPage>
  )
}

/** One order to one enterprise: when it was signed for, what was answered, and the officer's next step. */
export const Page = ({ params }: PageProps) => (
  <Shown answer={useQueryOf(getIssuedOrder, { id: params['id'] ?? '' }, { every: 15_000 })}>{(found) => <Order found={found} />}</Shown>
)
