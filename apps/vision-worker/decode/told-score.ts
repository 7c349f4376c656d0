import { countsFrom } from '@anlan/video/rules/analysis/rule'

/**
 * Models mean different things by their scores. A card that says from which score on a class is to be believed has that score told
 * as the one from which rules count by default, and everything below and above it in proportion.
 */
export const toldScore = (score: number, believed: number | undefined, kind: string): number => {
  const counts = countsFrom(kind)
  if (believed === undefined) return score
  return score < believed ? (score * counts) / believed : counts + ((score - believed) * (1 - counts)) / (1 - believed)
}
