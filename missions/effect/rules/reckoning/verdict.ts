import { addDays, type Instant, type PlantDay, startOfDay } from '@anlan/kernel/time'
import type { Verdict } from '../../contract/score.ts'
import type { Week } from '../week.ts'
import type { DangerFact, DueFact } from './facts.ts'

/** The end of the day of a deadline. */
export const endOf = (deadline: PlantDay): Instant => startOfDay(addDays(deadline, 1))

/** A due belongs to the week in which it ends. An answer in time is one, however late it arrived; one made up is not. */
export const verdictOfDue = ({ endAt, answeredAt, missed, madeUp }: DueFact, { from, to }: Week): Verdict | null => {
  if (endAt <= from || endAt > to) return null
  if (answeredAt !== null) return 'done'
  if (missed) return madeUp === null ? 'missed' : 'made-up'
  return 'withdrawn'
}

/**
 * Counted is what was accepted within the week, and what should have been accepted by its end: its deadline, as extended
 * by then, has passed. Null is what was settled before, or not known yet.
 */
export const verdictOfDanger = (it: DangerFact | null, { from, asOf }: Week): Verdict | null => {
  if (it === null || it.deleted) return null
  if (it.state === 'rejected') return it.reportedAt >= from ? 'rejected' : null
  if (it.state === 'accepted' && it.acceptedAt !== null) return it.acceptedAt >= from ? 'accepted' : null
  if (it.deadline === null) return 'unconfirmed'
  if (endOf(it.deadline) > asOf) return 'running'
  return it.state === 'to-accept' ? 'to-accept' : 'overdue'
}

/** Whether a verdict stands in the numerator, only in the denominator, or in neither. */
export const COUNTS = {
  done: 'full', missed: 'missing', 'made-up': 'missing', withdrawn: 'none',
  accepted: 'full', overdue: 'missing', 'to-accept': 'missing', running: 'none', unconfirmed: 'none', rejected: 'none',
} as const satisfies Readonly<Record<Verdict, 'full' | 'missing' | 'none'>>
