import type { Rating, RiskLevel, RiskUnit } from './plant.ts'

/**
 * The level that the plant's own safety department wrote beside a rating. It repeats the usual cut points on purpose:
 * a test plant that graded itself with the code under test could not show that code wrong.
 */
export function gradeOf(rating: Rating): RiskLevel {
  const [high, larger, ordinary] = rating.method === 'LEC' ? [320, 160, 70] : [20, 15, 9]
  const value = riskValue(rating)
  if (value >= high) return '重大'
  if (value >= larger) return '较大'
  return value >= ordinary ? '一般' : '低'
}

/** D = L·E·C, or R = L·S. */
export function riskValue(rating: Rating): number {
  return rating.method === 'LEC' ? rating.l * rating.e * rating.c : rating.l * rating.s
}

const byWeight: readonly RiskLevel[] = ['重大', '较大', '一般', '低']

/** A unit is as dangerous as its worst event, judged before control. */
export function gradeOfUnit(unit: RiskUnit): RiskLevel {
  const present = new Set(unit.events.map((event) => gradeOf(event.inherent)))
  return byWeight.find((level) => present.has(level)) ?? '低'
}
