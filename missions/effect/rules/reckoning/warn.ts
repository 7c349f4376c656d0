import type { Grade, Score } from '../../contract/score.ts'

const ORDER: readonly Grade[] = ['excellent', 'good', 'medium', 'poor']

export const isWorse = (grade: Grade, than: Grade): boolean => ORDER.indexOf(grade) > ORDER.indexOf(than)

/** Whether the principal is told: of 差 loudly, of 中 and of every drop. A week like the one before in 优 or 良 is no news. */
export const warnsOf = ({ grade }: Pick<Score, 'grade'>, before: Pick<Score, 'grade'> | undefined): 'orange' | 'yellow' | null => {
  if (grade === 'poor') return 'orange'
  if (grade === 'medium' || (before !== undefined && isWorse(grade, before.grade))) return 'yellow'
  return null
}
