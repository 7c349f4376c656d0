import { ORDER_KINDS, ORDER_LEVELS } from '@anlan/exchange/contract/order'
import type { ReceivedOrder } from '../contract/received-order.ts'

type AlarmLevel = 'red' | 'orange' | 'yellow' | 'blue'

/** How loud an order without a level of its own is. */
const BY_KIND = { warning: 'orange', supervision: 'orange', 'special-inspection': 'yellow', notice: 'blue' } as const
const WORSE = { blue: 'yellow', yellow: 'orange', orange: 'red', red: 'red' } as const

const levelOf = ({ level, kind }: Pick<ReceivedOrder, 'level' | 'kind'>): AlarmLevel => level ?? BY_KIND[kind]

const MANAGERS = [{ role: 'safety-manager' }] as const
const AND_PRINCIPAL = [{ role: 'safety-manager' }, { role: 'principal' }] as const

export interface OrderAlarm {
  readonly level: AlarmLevel
  readonly title: string
  readonly text: string
  readonly to: readonly ({ readonly role: string } | { readonly person: string })[]
}

export const kindWords = ({ kind, level }: Pick<ReceivedOrder, 'kind' | 'level'>): string => `${level === null ? '' : ORDER_LEVELS[level]}${ORDER_KINDS[kind]}`

/** A red one is the principal's business at once. */
export const arrivalAlarm = (order: ReceivedOrder): OrderAlarm => ({
  level: levelOf(order),
  title: `收到${kindWords(order)}：${order.title}`,
  text: `${order.fromName}下发，请签收并办理。${order.content}`,
  to: levelOf(order) === 'red' ? AND_PRINCIPAL : MANAGERS,
})

/** Nobody has signed in time: one level louder each time, and the principal knows. */
export const unsignedAlarm = (order: ReceivedOrder): OrderAlarm => {
  const once = WORSE[levelOf(order)]
  return {
    level: order.climbed > 1 ? WORSE[once] : once,
    title: `${kindWords(order)}超过时限没有签收：${order.title}`,
    text: `${order.fromName}下发，第 ${order.climbed} 次提醒，请立即签收`,
    to: AND_PRINCIPAL,
  }
}

const worker = ({ owner }: ReceivedOrder): OrderAlarm['to'] => (owner === null ? [] : [{ person: owner.id }])

export const dueSoonAlarm = (order: ReceivedOrder): OrderAlarm => ({
  level: 'yellow',
  title: `${kindWords(order)}办理期限临近：${order.title}`,
  text: order.owner === null ? '还没有安排办理人，请安排并回复' : `办理人${order.owner.name}，请按期办结并回复`,
  to: [...worker(order), ...MANAGERS],
})

export const overdueAlarm = (order: ReceivedOrder): OrderAlarm => ({
  level: WORSE[levelOf(order)],
  title: `${kindWords(order)}超过办理期限：${order.title}`,
  text: `${order.fromName}下发，${order.owner === null ? '没有安排办理人' : `办理人${order.owner.name}`}，请立即办理并回复`,
  to: [...worker(order), ...AND_PRINCIPAL],
})

export const remindedAlarm = (order: ReceivedOrder): OrderAlarm => ({
  level: WORSE[levelOf(order)],
  title: `上级催办：${order.title}`,
  text: `${order.fromName}：${order.reminder ?? '请尽快办理并回复'}`,
  to: [...worker(order), ...MANAGERS],
})
