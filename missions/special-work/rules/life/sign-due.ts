import { type Instant, MINUTE } from '@anlan/kernel/time'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import { SIGN_NODES, type SignNode } from '@anlan/standards/special-work/kinds'
import type { Hold } from '../../contract/hold.ts'
import type { Permit } from '../../contract/permit.ts'
import type { Setting } from '../../contract/setting.ts'
import { turnOf } from './turn.ts'

/** 签批超时 (AQ 3064.2-2025 5.9.9). No gate: it keeps nobody from signing. A.4 has no code for it. */
export const SIGN_OVERDUE = { name: 'sign-overdue', title: '签批超时' } as const

/** How long a node may take (AQ 3064.2-2025 5.2.2); the standard leaves the figure to the enterprise. */
export const minutesFor = (node: SignNode, { nodeMinutes }: Pick<Setting, 'nodeMinutes'>): number => nodeMinutes[node] ?? SPECIAL_WORK.nodeMinutes.value

/** A time in which nobody could sign, whatever he did; `until` null: it lasts. */
export interface Pause {
  readonly from: Instant
  readonly until: Instant | null
}
/** 停止作业 that bound a place: while one stands nothing is signed there (`orders` among the gates), and no signer can end it. */
export const pausesOf = (area: string, holds: readonly Pick<Hold, 'area' | 'begunAt' | 'endedAt'>[]): Pause[] =>
  holds.filter((it) => it.area === null || it.area === area).map(({ begunAt, endedAt }) => ({ from: begunAt, until: endedAt }))

export interface SignDue {
  readonly node: SignNode
  readonly may: Permit['chain'][number]['may']
  readonly minutes: number
  /** Null while a pause lasts: then no time runs. */
  readonly at: Instant | null
}

/** The moment after so long from `since`, pauses left out; null: it is not reached while one lasts. */
const reached = (since: Instant, long: number, pauses: readonly Pause[]): Instant | null => {
  let [at, left] = [since, long]
  for (const { from, until } of pauses.toSorted((a, b) => a.from - b.from)) {
    if (until !== null && until <= at) continue
    if (from - at >= left) break
    left -= Math.max(0, from - at)
    if (until === null) return null
    at = until
  }
  return at + left
}

/**
 * By when whose turn it is has to sign, from the moment when the turn came to him. A stop from above, which no signer can end,
 * stops the clock; what people can mend, e.g. a gas sample that has grown old, stops none: since when a gate has been open
 * nobody writes down. Null: nobody's turn.
 */
export const signDue = (permit: Pick<Permit, 'state' | 'chain' | 'signed'>, pauses: readonly Pause[] = []): SignDue | null => {
  const turn = permit.state === 'signing' ? turnOf(permit) : undefined
  if (turn === undefined || turn.since === null) return null
  const minutes = turn.minutes ?? SPECIAL_WORK.nodeMinutes.value
  return { node: turn.node, may: turn.may, minutes, at: reached(turn.since, minutes * MINUTE, pauses) }
}

export const isSignOverdue = ({ at }: SignDue, now: Instant): boolean => at !== null && now > at

/** `held`: what keeps him from signing at this moment. */
export const overdueWords = ({ node, may, minutes }: SignDue, held: string | null): string =>
  `“${SIGN_NODES[node]}”应由${may.map(({ name }) => name).join('、')}在 ${minutes} 分钟内签批，已超时。${held === null ? '请到现场签批，或委托他人、退回' : `现在还不能签批：${held}`}`
