import type { Danger as KnownDanger } from '@anlan/dual-prevention/contract/records'
import type { ReceivedOrder } from '../contract/received-order.ts'

type Danger = Pick<KnownDanger, 'level' | 'place'>

/** What special work is to be stopped for, and where; null: everywhere. */
export interface WorkHeld {
  readonly area: string | null
  readonly reason: string
}

/** As long as a reason may be. */
const MOST_WORDS = 200

/** The sender says so, or it is about a danger that is a major one here. A notice only tells. */
const concerns = ({ kind, majorDanger }: ReceivedOrder, danger: Danger | undefined): boolean => kind !== 'notice' && ((majorDanger ?? null) !== null || danger?.level === '1')

/** Only the sender ends it: what the enterprise holds as done still waits for him. */
const ended = ({ state, closedBySender }: ReceivedOrder): boolean => state === 'withdrawn' || closedBySender

/**
 * 停止作业 by an order about a 重大事故隐患 (GB 30871-2022 4.8): of the area that the order or its danger names, as far as the
 * plant has one of that name; else nobody knows where, so everywhere.
 * @param areas names of the plant's areas
 */
export const workHeldBy = (order: ReceivedOrder, danger: Danger | undefined, areas: readonly string[]): WorkHeld | undefined => {
  if (ended(order) || !concerns(order, danger)) return undefined
  // Where the sender speaks, it is his word: none means everywhere.
  const named = (order.majorDanger ?? null) === null ? danger?.place : order.majorDanger?.area
  return { area: areas.find((area) => area === named) ?? null, reason: `${order.fromName}下发：${order.title}`.slice(0, MOST_WORDS) }
}
