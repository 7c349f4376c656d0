import type { AdviceSource } from '../../contract/advised.ts'

/** Something that might be advised, before it is compared with what else there is. */
export interface Candidate {
  readonly kind: 'step' | 'measure'
  readonly step: string
  readonly hazard: string
  readonly measure: string
  readonly source: AdviceSource
  readonly why: string
  /** The greater, the nearer to this work. */
  readonly weight: number
}

/** What stands on a permit, in a template or in a register is as long as its field; so is a piece of advice. */
export const MOST = { step: 200, hazard: 500, measure: 500 } as const
const short = (text: string, most: number): string => text.trim().replaceAll(/\s*\n\s*/g, ' ').slice(0, most)

export const stepOf = (parts: { readonly step: string; readonly hazard: string; readonly measure: string }, rest: Pick<Candidate, 'source' | 'why' | 'weight'>): Candidate => ({
  kind: 'step', step: short(parts.step, MOST.step), hazard: short(parts.hazard, MOST.hazard), measure: short(parts.measure, MOST.measure), ...rest,
})
/** A measure of its own is a line of at most 200. */
export const measureOf = (measure: string, rest: Pick<Candidate, 'source' | 'why' | 'weight'>): Candidate => ({ kind: 'measure', step: '', hazard: '', measure: short(measure, 200), ...rest })
