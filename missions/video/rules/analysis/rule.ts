import type { Id } from '@anlan/kernel/id'
import { SECOND } from '@anlan/kernel/time'
import { VIDEO } from '@anlan/standards/video'
import { ANALYSIS_KIND_NAMES, analysisKind, type AnalysisKindName } from '../../contract/analysis-kinds.ts'
import type { AnalysisRuleData, Span } from '../../contract/analysis-rule.ts'

/** A rule with all its figures, as it is judged. Times in ms. */
export interface AnalysisRule {
  readonly id: Id
  readonly kind: AnalysisKindName
  readonly zones: AnalysisRuleData['zones']
  readonly spans: readonly Span[]
  readonly holdMs: number
  readonly clearMs: number
  readonly coolMs: number
  readonly people: number
  /** 0 to 1. */
  readonly score: number
}

/** The enterprise's own figures, else those of the kind. */
export const ruleOf = (id: Id, data: AnalysisRuleData): AnalysisRule => {
  const { seconds, people, score } = analysisKind(data.kind)
  return {
    id, kind: data.kind, zones: data.zones, spans: data.spans,
    holdMs: (data.seconds ?? seconds.value) * SECOND,
    clearMs: VIDEO.clearSeconds.value * SECOND,
    coolMs: (data.coolSeconds ?? VIDEO.coolSeconds.value) * SECOND,
    people: data.people ?? people?.value ?? 1,
    score: (data.percent ?? score?.value ?? 0) / 100,
  }
}

/** What a model has to know for it and does not; empty: it can be judged. */
export const missingClasses = (kind: AnalysisKindName, known: readonly string[]): string[] => analysisKind(kind).classes.filter((it) => !known.includes(it))

/** From which score on the rules about a class count it where the enterprise sets nothing else, 0 to 1. */
export const countsFrom = (seen: string): number => {
  const scores = ANALYSIS_KIND_NAMES.map(analysisKind).flatMap(({ classes, score }) => (score !== undefined && classes.some((it) => it === seen) ? [score.value] : []))
  return (scores.length === 0 ? VIDEO.confidencePercent.value : Math.min(...scores)) / 100
}
