import type { AccuracyTest } from '../../contract/accuracy-test.ts'
import { ACCURACY } from './figures.ts'

/** Fixes of each spot so far, within the window in which they count. */
export const countInWindow = ({ kind, spots }: Pick<AccuracyTest, 'kind' | 'spots'>, fixes: readonly { readonly at: number; readonly heardAt: number }[]): number[] => {
  const { statics, dynamics } = ACCURACY
  return spots.map(({ at }) => {
    if (at === null) return 0
    if (kind === 'static') return fixes.filter((fix) => fix.at >= at + statics.settle && fix.at <= at + statics.settle + statics.last).length
    return fixes.filter((fix) => fix.heardAt >= at + dynamics.from && fix.heardAt <= at + dynamics.until).length
  })
}
