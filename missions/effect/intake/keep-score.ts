import { raiseAlarm } from '@anlan/alarms/contract/alarm'
import type { Scope } from '@anlan/platform/module/scope'
import { GRADES, type Score, scoreReckoned } from '../contract/score.ts'
import { isWorse, warnsOf } from '../rules/reckoning/warn.ts'
import { lastScored, saveScore, type StoredScore } from '../store/scores.ts'

/** Stored, told in the journal with the whole record, and said to the principal where it is poor or has dropped. */
export const keepScore = async (scope: Scope, made: StoredScore): Promise<void> => {
  const before = (await lastScored(scope.tx, scope.org, made.score.week))?.score
  await saveScore(scope.tx, scope.org, made)
  scope.record(scoreReckoned, { subject: made.score.id, data: { score: made.score } })
  const level = warnsOf(made.score, before)
  if (level !== null) await warn(scope, made.score, before, level)
}

const warn = async (scope: Scope, score: Score, before: Score | undefined, level: 'orange' | 'yellow'): Promise<void> => {
  const dropped = before !== undefined && isWorse(score.grade, before.grade) ? `，比前一周（${GRADES[before.grade]}）下降` : ''
  await scope.order(raiseAlarm, {
    cause: `effect-grade:${score.week}`,
    kind: 'effect-grade',
    level,
    title: `上周双重预防运行效果为“${GRADES[score.grade]}”`,
    text: `${score.week} 起的一周得 ${score.e} 分${dropped}。失分原因和改进建议见说明`,
    link: `/effect/score?week=${score.week}`,
    subject: score.id,
    to: [{ role: 'principal' }, { role: 'safety-manager' }],
  })
}
