import { Section, StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Empty, Shown } from '@anlan/platform/ui/states'
import { useQueryOf } from '@anlan/platform/ui/use-query'
import { Due, When } from '@anlan/platform/ui/when'
import { OPEN_ORDER_STATES } from '../contract/issued-order.ts'
import { listIssuedOrders } from '../contract/order-views.ts'
import { issuedState, kindTitle } from './order-words.ts'

/** Orders as lines that fit the narrowest screen. */
export const OrderLines = ({ enterprise, all = false }: { readonly enterprise?: string; readonly all?: boolean }) => (
  <Shown answer={useQueryOf(listIssuedOrders, { ...(enterprise === undefined ? {} : { enterprise }), ...(all ? {} : { state: [...OPEN_ORDER_STATES] }), limit: 50 }, { every: 15_000 })}>
    {({ rows, total }) =>
      rows.length === 0 && enterprise === undefined ? (
        <Empty title="没有办理中的下发" hint="在电脑上下发预警、督办、专项检查和通报" />
      ) : (
        <Section title={`下发和督办（${total} 条）`}>
          {rows.length === 0 ? <p className="al-none">没有办理中的下发</p> : null}
          <ul className="ds-lines">
            {rows.map((row) => (
              <li key={row.id}>
                <strong><GoTo to={`/district-supervision/orders/${row.id}`}>{row.title}</GoTo></strong>
                <StateTag {...issuedState(row)} />
                <span className="ds-under">
                  {kindTitle(row)}，{enterprise === undefined ? `${row.enterpriseName}，` : ''}<When at={row.issuedAt} />下发{row.endAt === null ? '' : <>，期限 <Due at={row.endAt} /></>}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )
    }
  </Shown>
)
