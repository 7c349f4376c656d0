import { ORDER_KINDS, ORDER_LEVELS } from '@anlan/exchange/contract/order'
import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { type IssuedOrder, issuedOrderLife, type IssuedOrderState } from '../contract/issued-order.ts'

const TONES: Readonly<Record<IssuedOrderState, StateWord['tone']>> = { issued: 'open', signed: 'open', answered: 'open', finished: 'open', closed: 'done', withdrawn: 'off' }

/** The state in words; being late is part of them. */
export const issuedState = ({ state, overdue }: { readonly state: IssuedOrderState; readonly overdue: boolean }): StateWord =>
  overdue ? { words: `${issuedOrderLife.states[state]}，已超期`, tone: 'late' } : { words: issuedOrderLife.states[state], tone: TONES[state] }

export const kindTitle = ({ kind, level }: Pick<IssuedOrder, 'kind' | 'level'>): string => `${level === null ? '' : ORDER_LEVELS[level]}${ORDER_KINDS[kind]}`

/** Whose turn it is. */
export const issuedNext = (state: IssuedOrderState): string =>
  ({
    issued: '等待企业签收，超过时限可以催办', signed: '等待企业办理并回复', answered: '企业已回复，等待其办结', finished: '企业已办结，请核实后销号，或退回补充', closed: '已销号', withdrawn: '已撤回',
  })[state]

/** Where a new order begins, with what is known of it. */
export const issueAddress = (it: { readonly kind: IssuedOrder['kind']; readonly enterprise?: string; readonly subject?: string; readonly title?: string; readonly content?: string; readonly major?: 'yes' }): string =>
  `/district-supervision/orders/new?${new URLSearchParams(Object.entries(it).filter(([, value]) => value !== '')).toString()}`
