import type { ClauseId } from '@anlan/standards/clause'
import type { Permit } from '../../contract/permit.ts'
import type { QualityFacts } from './quality-facts.ts'

/** One thing that is looked for on the face of a permit; pure, null: no fault. */
export interface QualityRule {
  readonly name: string
  readonly title: string
  readonly clause: ClauseId
  readonly judge: (permit: Permit, facts: QualityFacts) => string | null
}

export const qualityRule = (it: QualityRule): QualityRule => it

/** When it began, or would begin if it began now: what counts from the start is judged before it, too. */
export const startOf = ({ startedAt }: Permit, { now }: QualityFacts): number => startedAt ?? now

const PREPARING: readonly Permit['state'][] = ['draft', 'preparing']
/** Far enough that somebody signs or has signed: what belongs on paper before that may still be missing. */
export const isComplete = ({ state, startedAt, issuedAt }: Permit): boolean => startedAt !== null || issuedAt !== null || (!PREPARING.includes(state) && state !== 'cancelled' && state !== 'void')
