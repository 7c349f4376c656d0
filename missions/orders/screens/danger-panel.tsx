import type { PanelProps } from '@anlan/platform/ui/house-screens'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listOrders } from '../contract/order-views.ts'
import { OrderCards } from './order-cards.tsx'

/** What those above ask of this danger. */
export const Panel = ({ subject }: PanelProps) => (
  <Shown answer={useQueryOf(listOrders, { subject, limit: 20 })} lines={2}>
    {({ rows }) => (rows.length === 0 ? <p className="al-none">上级没有对这条隐患督办</p> : <OrderCards rows={rows} />)}
  </Shown>
)
