import { ActionButtons } from '@anlan/platform/ui/detail/action-buttons'
import { Facts, Section, StateTag } from '@anlan/platform/ui/detail-page'
import type { PageProps } from '@anlan/platform/ui/house-screens'
import { useCachedQuery } from '@anlan/platform/ui/phone/cached-query'
import { PhonePage } from '@anlan/platform/ui/phone/phone-page'
import { Shown } from '@anlan/platform/ui/states'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { Timeline } from '@anlan/platform/ui/timeline'
import { getOrder } from '../contract/order-views.ts'
import { orderFacts } from './order-facts.tsx'
import { type Found, Items, Replies } from './order-sections.tsx'
import { kindTitle, orderState } from './order-words.ts'
import { useOrderActions } from './use-order-actions.tsx'

const PhoneOrder = ({ found }: { readonly found: Found }) => {
  const { order, overdue, timeline } = found
  const actions = useOrderActions(order)
  return (
    <PhonePage title={kindTitle(order)}>
      <div className="or-phone-head">
        <h2>{order.title}</h2>
        <p>
          {order.level === null ? null : <LevelTag level={order.level} />}
          <StateTag {...orderState({ state: order.state, overdue })} />
        </p>
      </div>
      {actions.length === 0 ? null : <ActionButtons actions={actions} />}
      <Section title="情况">
        <Facts facts={orderFacts(found)} />
      </Section>
      <Items order={order} />
      <Replies found={found} />
      <Section title="经过">
        <Timeline entries={timeline.toReversed()} />
      </Section>
    </PhonePage>
  )
}

export const Page = ({ params }: PageProps) => (
  <Shown answer={useCachedQuery(getOrder, { id: params['id'] ?? '' })}>{(found) => <PhoneOrder found={found} />}</Shown>
)
