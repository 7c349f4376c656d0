import { accept } from '@anlan/kernel/decision'
import { answer } from '@anlan/platform/module/module'
import { everyRow } from '@anlan/platform/register/every-row'
import { analysisRules } from '../contract/analysis-rule.ts'
import { listMotion } from '../contract/motion.ts'
import { mergeSpans } from '../rules/merge-spans.ts'
import { JOINS } from '../rules/motion-spans.ts'
import { spansOf } from '../store/motion.ts'

/** What workers told one after the other, or at once, is one; cut to what was asked for. */
export const listMotionView = answer(listMotion, async ({ camera, from, until }, scope) => {
  const spans = await spansOf(scope.tx, scope.org, camera, from, until)
  const of = (kind: string) => mergeSpans(spans.filter((it) => it.kind === kind), JOINS).map((it) => ({ from: Math.max(from, it.from), to: Math.min(until, it.to) }))
  const ruled = (await everyRow(scope, analysisRules)).some(({ data }) => data.camera === camera && data.active)
  return accept({ watched: of('watched'), moving: of('moving'), ruled })
})
