import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Carrier } from '../contract/card.ts'

export interface BindFacts {
  readonly card: { readonly number: string; readonly faulty: boolean } | undefined
  /** Name of whoever carries it now. */
  readonly carriedBy: string | null
  readonly carrier: Carrier | undefined
  /** Number of the card that the person carries already. */
  readonly carries: string | null
}

/** One card a person, one person a card: with two the head count is wrong, and nobody knows whose way it was (一人多卡). */
export const decideBind = ({ card, carriedBy, carrier, carries }: BindFacts): Decision<{ readonly number: string; readonly carrier: Carrier }> => {
  if (card === undefined) return refuse('no-such-card', '没有这个定位终端，可能已被删除，请刷新', { kind: 'missing' })
  if (card.faulty) return refuse('card-faulty', `终端 ${card.number} 标为故障，修好并取消故障标记后再发放`, { field: 'card', kind: 'conflict' })
  if (carriedBy !== null) return refuse('card-bound', `终端 ${card.number} 由${carriedBy}携带，请先收卡`, { field: 'card', kind: 'conflict' })
  if (carrier === undefined) return refuse('no-such-person', '没有这个人员，或已离职', { field: 'person' })
  if (carries !== null) return refuse('person-has-card', `${carrier.name}已携带终端 ${carries}。一人只发一张卡，请先收回`, { field: 'person', kind: 'conflict' })
  return accept({ number: card.number, carrier })
}
