import { ORDER_KINDS, ORDER_LEVELS } from '@anlan/exchange/contract/order'
import type { Instant } from '@anlan/kernel/time'
import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { orderLife } from '../contract/order-life.ts'
import type { OrderState, ReceivedOrder } from '../contract/received-order.ts'
import { deadlineOf } from '../rules/deadline.ts'

const TONES: Readonly<Record<OrderState, StateWord['tone']>> = { received: 'open', signed: 'open', working: 'open', answered: 'open', finished: 'done', withdrawn: 'off' }

/** The state in words; being late is part of them. */
export const orderState = ({ state, overdue }: { readonly state: OrderState; readonly overdue: boolean }): StateWord =>
  overdue ? { words: `${orderLife.states[state]}，已超期`, tone: 'late' } : { words: orderLife.states[state], tone: TONES[state] }

export const kindTitle = ({ kind, level }: Pick<ReceivedOrder, 'kind' | 'level'>): string => `${level === null ? '' : ORDER_LEVELS[level]}${ORDER_KINDS[kind]}`

/** The moment that the next step is to be made by. */
export const nextDue = (it: Pick<ReceivedOrder, 'state' | 'signBy' | 'ownDeadline' | 'endAt'>): Instant | null => (it.state === 'received' ? it.signBy : deadlineOf(it))

/** Who has to do what now, in one sentence. */
export const orderNext = (order: Pick<ReceivedOrder, 'state' | 'owner' | 'items' | 'closedBySender' | 'withdrawnReason' | 'fromName'>): string => {
  const open = order.items.filter(({ result }) => result === null).length
  const checks = open === 0 ? '' : `，还有 ${open} 个检查项目待检查`
  const words: Readonly<Record<OrderState, string>> = {
    received: '请安全管理人员签收，签收情况即时告知下发单位',
    signed: `请安排办理人，或直接办理并回复${checks}`,
    working: order.owner === null ? `请办理并回复${checks}` : `等待${order.owner.name}办理，完成后回复${checks}`,
    answered: `已回复，全部完成后请提交办结${checks}`,
    finished: order.closedBySender ? '下发单位已销号，无需办理' : '已办结，等待下发单位核实销号',
    withdrawn: `下发单位已撤回，无需办理${order.withdrawnReason === null ? '' : `。原因：${order.withdrawnReason}`}`,
  }
  return words[order.state]
}

const PATHS: Readonly<Partial<Record<string, (id: string) => string>>> = {
  danger: (id) => `/dual-prevention/dangers/${id}`,
  plan: (id) => `/dual-prevention/plans/${id}`,
  unit: (id) => `/dual-prevention/register?at=unit:${id}`,
  measure: (id) => `/dual-prevention/register?at=measure:${id}`,
  stop: () => '/dual-prevention/stops',
  'work-permit': (id) => `/special-work/permits/${id}`,
  record: () => '/dual-prevention/records',
}

/** The page of the record that an order is about; none where it has no page. */
export const subjectPath = ({ kind, id }: { readonly kind: string; readonly id: string }): string | undefined => PATHS[kind]?.(id)
