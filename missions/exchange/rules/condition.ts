import type { z } from 'zod'
import type { receiverConditionSchema } from '../contract/receiver.ts'
import type { ReceiverKind } from '../contract/records.ts'

export interface ReceiverFacts {
  readonly kind: ReceiverKind
  readonly active: boolean
  readonly acceptsProvisional: boolean
  readonly provisional: boolean
  readonly down: boolean
  readonly waiting: number
}

/** The province registers by the official code; until it is issued, nothing may go under the provisional one. */
export const waitsForCode = ({ kind, provisional, acceptsProvisional }: Pick<ReceiverFacts, 'kind' | 'provisional' | 'acceptsProvisional'>): boolean =>
  kind === 'province' && provisional && !acceptsProvisional

export const conditionOf = (facts: ReceiverFacts): z.infer<typeof receiverConditionSchema> => {
  if (!facts.active) return 'paused'
  if (waitsForCode(facts)) return 'waiting-code'
  if (facts.down) return 'down'
  return facts.waiting > 0 ? 'behind' : 'well'
}
