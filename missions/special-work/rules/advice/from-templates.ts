import type { TemplateOffer } from '../../contract/hazard-template.ts'
import { type Candidate, measureOf, stepOf } from './candidate.ts'

/** Of templates that fit this work by level, place and equipment; the enterprise's own weigh more than our examples. */
export const templateAdvice = (offers: readonly TemplateOffer[]): Candidate[] =>
  offers.filter(({ fits }) => fits).flatMap(({ id, title, standing, why, steps, measures }, at) => {
    const rest = { source: { kind: 'template' as const, title, link: `/special-work/hazard-templates/${id}` }, why: `模板适用：${why}`, weight: (standing === 'own' ? 45 : 25) - Math.min(at, 10) }
    return [...steps.map((it) => stepOf(it, rest)), ...measures.map((it) => measureOf(it, { ...rest, weight: rest.weight - 5 }))]
  })
