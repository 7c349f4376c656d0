import { StateTag } from '@anlan/platform/ui/detail-page'
import { GoTo } from '@anlan/platform/ui/go-to'
import { Icon } from '@anlan/platform/ui/icon'
import { LevelTag } from '@anlan/platform/ui/theme/level-tag'
import { Due, When } from '@anlan/platform/ui/when'
import type { OrderRow } from '../contract/order-views.ts'
import { kindTitle, nextDue, orderState } from './order-words.ts'
import './orders.css'

const ENDED = ['finished', 'withdrawn']

/** Orders as cards that fit a narrow place: a panel or a phone. */
export const OrderCards = ({ rows }: { readonly rows: readonly OrderRow[] }) => (
  <ul className="or-cards">
    {rows.map((row) => (
      <li key={row.id}>
        <GoTo to={`/orders/received/${row.id}`}>
          <span className="or-card-words">
            <strong>{row.title}</strong>
            <span className="or-under">
              {row.level === null ? null : <LevelTag level={row.level} />}
              {kindTitle(row)}，{row.fromName}
            </span>
            <span className="or-under">
              <StateTag {...orderState(row)} />
              {ENDED.includes(row.state) ? <When at={row.receivedAt} /> : <>{row.state === 'received' ? '签收' : '办理'} <Due at={nextDue(row)} /></>}
            </span>
          </span>
          <Icon name="next" size={20} />
        </GoTo>
      </li>
    ))}
  </ul>
)
