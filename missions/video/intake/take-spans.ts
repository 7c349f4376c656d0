import type { Id } from '@anlan/kernel/id'
import type { Scope } from '@anlan/platform/module/scope'
import { LONGEST_SPAN, type ToldSpan } from '../contract/motion.ts'
import { keepSpans } from '../store/motion.ts'
import { forgetLater } from './forget-later.ts'

/** When a worker looked and when something moved. Of a camera that was deleted meanwhile nothing is kept, and nothing that is no span. */
export const takeSpans = async (scope: Scope, cameras: ReadonlySet<Id>, spans: readonly ToldSpan[]): Promise<void> => {
  const kept = spans.filter(({ camera, from, to }) => cameras.has(camera) && to > from && to - from <= LONGEST_SPAN)
  if (kept.length === 0) return
  await keepSpans(scope.tx, scope.org, kept)
  await forgetLater(scope)
}
