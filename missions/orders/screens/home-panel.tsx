import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { listOrders, orderSummary } from '../contract/order-views.ts'
import { OrderCards } from './order-cards.tsx'
import { SilentNote } from './silent-note.tsx'

const SHOWN = 3

const Now = () => {
  const answer = useQueryOf(listOrders, { state: ['received', 'signed', 'working', 'answered'], limit: SHOWN })
  return <Shown answer={answer} lines={3}>{({ rows }) => <OrderCards rows={rows} />}</Shown>
}

/** What those above wait for, the most urgent first. */
export const Panel = () => (
  <div className="or-panel">
    <SilentNote />
    <Shown answer={useQueryOf(orderSummary, {})} lines={4}>
      {({ unsigned, late, working, waiting }) =>
        unsigned + working + waiting === 0 ? (
          <p className="or-well">
            <Icon name="check" size={18} />
            没有待签收、待办理的预警和下发
          </p>
        ) : (
          <>
            <p className="or-counts">
              {late === 0 ? null : <GoTo to="/orders/received?needs=late" className="al-late">已超期 {late} 条</GoTo>}
              <GoTo to="/orders/received?needs=sign">待签收 {unsigned} 条</GoTo>
              <GoTo to="/orders/received?needs=work">待办理 {working + waiting} 条</GoTo>
            </p>
            <Now />
          </>
        )
      }
    </Shown>
  </div>
)
