import { GoTo } from '@anlan/platform/ui/go-to'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { orderCounts } from '../contract/order-views.ts'

/** What was issued and still waits for somebody; the line stands from the beginning, so that nothing below it moves. */
export const OrderCounts = () => {
  const counts = useQueryOf(orderCounts, {}, { every: 15_000 }).value
  return (
    <p className="ds-counts">
      <GoTo to="/district-supervision/orders">办理中的下发 {counts?.open ?? 0} 条</GoTo>
      <GoTo to="/district-supervision/orders?needs=sign">未签收 {counts?.unsigned ?? 0}</GoTo>
      <GoTo to="/district-supervision/orders?needs=verify">待核实销号 {counts?.verify ?? 0}</GoTo>
      <GoTo to="/district-supervision/orders?needs=late" {...((counts?.late ?? 0) > 0 ? { className: 'al-late' } : {})}>已超期 {counts?.late ?? 0}</GoTo>
    </p>
  )
}
