import { HOUR } from '@anlan/kernel/time'
import type { LimitName } from '@anlan/standards/limits'
import { type Figure, figure, type Rules } from '@anlan/standards/profile'
import type { ReceivedOrder } from '../contract/received-order.ts'

const BY_LEVEL = {
  red: 'sign-red-hours', orange: 'sign-orange-hours', yellow: 'sign-yellow-hours', blue: 'sign-blue-hours',
} as const satisfies Readonly<Record<string, LimitName>>

/** The time in which an order is to be signed for; no text gives hours, so they are settings. */
export const signFigure = ({ level }: Pick<ReceivedOrder, 'level'>, rules: Rules): Figure => figure(rules, level === null ? 'sign-order-hours' : BY_LEVEL[level])

export const signSpan = (order: Pick<ReceivedOrder, 'level'>, rules: Rules): number => signFigure(order, rules).value * HOUR
