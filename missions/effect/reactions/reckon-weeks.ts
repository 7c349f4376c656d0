import { duesGenerated } from '@anlan/dual-prevention/contract/due'
import { dangerReported } from '@anlan/dual-prevention/contract/records'
import { react, type ScheduleKind } from '@anlan/platform/module/module'
import type { Scope } from '@anlan/platform/module/scope'
import { mondayOf, nextReckoning, weeksToScore } from '../rules/week.ts'
import { differs } from '../rules/reckoning/reckon.ts'
import { keepScore } from '../intake/keep-score.ts'
import { reckonWeek } from '../intake/reckon-week.ts'
import { ASSESS_MONTH, RECKON_WEEKS } from '../intake/schedules.ts'
import { assessedAt, monthBefore, monthOf } from '../rules/assessment/month.ts'
import { findMonth } from '../store/assessments.ts'
import { firstCounted } from '../store/read-fold.ts'
import { lastScored } from '../store/scores.ts'

/**
 * Every night: the weeks that are over and not yet scored, the oldest first; and the last one scored once more, because
 * a phone may have been without a network. Only what counts differently makes a revision.
 */
export const reckonWeeks: ScheduleKind = {
  kind: RECKON_WEEKS,
  handle: async ({ key }, scope) => {
    await reviseLast(scope)
    const [last, first] = [await lastScored(scope.tx, scope.org), await firstCounted(scope.tx, scope.org)]
    for (const monday of first === null ? [] : weeksToScore(scope.now, last?.score.week ?? null, mondayOf(first))) {
      const made = await reckonWeek(scope, monday, 'weekly')
      if (made !== undefined) await keepScore(scope, made)
    }
    await scope.schedule(RECKON_WEEKS, key, nextReckoning(scope.now))
  },
}

const reviseLast = async (scope: Scope): Promise<void> => {
  const last = await lastScored(scope.tx, scope.org)
  if (last === undefined) return
  const made = await reckonWeek(scope, last.score.week, 'late', last.score)
  if (made !== undefined && differs(made.score, last.score)) await keepScore(scope, made)
}

/** An enterprise that inspects or reports is scored from then on; weeks that were waited for in vain are caught up with now. */
export const beginReckoning = react('effect.begin-reckoning', [duesGenerated, dangerReported], async (_event, scope) => {
  const [last, first] = [await lastScored(scope.tx, scope.org), await firstCounted(scope.tx, scope.org)]
  const waiting = first === null ? [] : weeksToScore(scope.now, last?.score.week ?? null, mondayOf(first))
  await scope.schedule(RECKON_WEEKS, 'nightly', waiting.length > 0 ? scope.now : nextReckoning(scope.now))
  await beginAssessing(scope, first)
})

/** At the end of this month; at once where the month before was lived through and nobody has assessed it. */
const beginAssessing = async (scope: Scope, first: number | null): Promise<void> => {
  const running = monthOf(scope.now)
  const before = monthBefore(running)
  const missing = first !== null && monthOf(first) <= before && (await findMonth(scope.tx, scope.org, before)) === undefined
  await scope.schedule(ASSESS_MONTH, 'monthly', missing ? Math.max(scope.now, assessedAt(before)) : assessedAt(running))
}
