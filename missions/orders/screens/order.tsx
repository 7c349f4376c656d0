import { DetailPage } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { getOrder } from '../contract/order-views.ts'
import { orderFacts } from './order-facts.tsx'
import { type Found, Items, Replies } from './order-sections.tsx'
import { orderState } from './order-words.ts'
import { useOrderActions } from './use-order-actions.tsx'

const Order = ({ found }: { readonly found: Found }) => (
  <DetailPage
    title={found.order.title}
    back={{ title: '预警和上级下发', to: '/orders/received' }}
    state={orderState({ state: found.order.state, overdue: found.overdue })}
    {...(found.order.level === null ? {} : { level: found.order.level })}
    actions={useOrderActions(found.order)}
    facts={orderFacts(found)}
    timeline={found.timeline.toReversed()}
  >
    <Items order={found.order} />
    <Replies found={found} />
  </DetailPage>
)

export const Page = ({ params }: PageProps) => {
  const answer = useQueryOf(getOrder, { id: params['id'] ?? '' }, { listens: ['exchange'] })
  return <Shown answer={answer}>{(found) => <Order found={found} />}</Shown>
}
