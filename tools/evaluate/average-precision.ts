import type { Box } from '@anlan/video/contract/look'
import { overlap } from '@anlan/video/rules/analysis/box'

export interface Labelled {
  readonly kind: string
  readonly box: Box
}
export interface Told extends Labelled {
  readonly score: number
}
export interface Judged {
  readonly score: number
  /** It covers at least half of a labelled one that nothing surer had taken. */
  readonly right: boolean
}
const HALF = 0.5

/** One picture's finds of one class against its labels: the surest first, each label once. */
export const judgePicture = (told: readonly Told[], labels: readonly Labelled[]): Judged[] => {
  const left = [...labels]
  return told.toSorted((a, b) => b.score - a.score).map(({ box, score }) => {
    let [best, at] = [HALF, -1]
    left.forEach((label, nth) => {
      const share = overlap(box, label.box)
      if (share >= best) [best, at] = [share, nth]
    })
    if (at >= 0) left.splice(at, 1)
    return { score, right: at >= 0 }
  })
}

/** Area under the curve of precision over recall, at every point of recall (not at 11 or 101), precision made falling: AP50 where `judged` was matched at half. Null where nothing is labelled. */
export const averagePrecision = (judged: readonly Judged[], labels: number): number | null => {
  if (labels === 0) return null
  const ranked = judged.toSorted((a, b) => b.score - a.score)
  let right = 0
  const precisions = ranked.map((it, nth) => (right += it.right ? 1 : 0) / (nth + 1))
  let [best, area] = [0, 0]
  for (let nth = ranked.length - 1; nth >= 0; nth -= 1) {
    best = Math.max(best, precisions[nth] ?? 0)
    if (ranked[nth]?.right === true) area += best / labels
  }
  return area
}

/** Precision and recall of what is at least so sure; null where there is nothing to divide by. */
export const precisionRecall = (judged: readonly Judged[], labels: number, least: number): { readonly precision: number | null; readonly recall: number | null } => {
  const sure = judged.filter(({ score }) => score >= least)
  const right = sure.filter((it) => it.right).length
  return { precision: sure.length === 0 ? null : right / sure.length, recall: labels === 0 ? null : right / labels }
}
