import { type Instant, MINUTE } from '@anlan/kernel/time'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import { SIGN_NODES, type SignNode } from '@anlan/standards/special-work/kinds'
import type { Permit } from '../../contract/permit.ts'
import type { Setting } from '../../contract/setting.ts'
import { turnOf } from './turn.ts'

/** 签批超时 (AQ 3064.2-2025 5.9.9). No gate: it keeps nobody from signing. A.4 has no code for it. */
export const SIGN_OVERDUE = { name: 'sign-overdue', title: '签批超时' } as const

/** How long a node may take (AQ 3064.2-2025 5.2.2); the standard leaves the figure to the enterprise. */
export const minutesFor = (node: SignNode, { nodeMinutes }: Pick<Setting, 'nodeMinutes'>): number => nodeMinutes[node] ?? SPECIAL_WORK.nodeMinutes.value

export interface SignDue {
  readonly node: SignNode
  readonly may: Permit['chain'][number]['may']
  readonly minutes: number
  readonly at: Instant
}

/**
 * By when whose turn it is has to sign, from the moment when the turn came to him. What keeps him from signing meanwhile, e.g. a
 * gas sample that has grown old, stops no clock: since when a gate has been open nobody writes down. Null: nobody's turn.
 */
export const signDue = (permit: Pick<Permit, 'state' | 'chain' | 'signed'>): SignDue | null => {
  const turn = permit.state === 'signing' ? turnOf(permit) : undefined
  if (turn === undefined || turn.since === null) return null
  const minutes = turn.minutes ?? SPECIAL_WORK.nodeMinutes.value
  return { node: turn.node, may: turn.may, minutes, at: turn.since + minutes * MINUTE }
}

export const isSignOverdue = ({ at }: SignDue, now: Instant): boolean => now > at

/** `held`: what keeps him from signing at this moment. */
export const overdueWords = ({ node, may, minutes }: SignDue, held: string | null): string =>
  `“${SIGN_NODES[node]}”应由${may.map(({ name }) => name).join('、')}在 ${minutes} 分钟内签批，已超时。${held === null ? '请到现场签批，或委托他人、退回' : `现在还不能签批：${held}`}`
