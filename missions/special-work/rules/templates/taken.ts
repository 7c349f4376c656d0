import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { AnsweredAdvice } from '../../contract/advised.ts'
import type { Hazards, Permit, TakenTemplate } from '../../contract/permit.ts'
import type { KnownTemplate } from './offer.ts'

interface Asked {
  readonly id: string
  readonly version: number
}

const CLAUSE = 'AQ 3064.2-2025 5.4.1'

/** Which templates an analysis names, with their names as they stood; what the permit has taken in before stays as it was (AQ 3064.2-2025 5.4.1). */
export const takenTemplates = (asked: readonly Asked[], known: readonly KnownTemplate[], { kind, hazards }: Pick<Permit, 'kind' | 'hazards'>): Decision<TakenTemplate[]> => {
  const taken: TakenTemplate[] = []
  for (const { id, version } of asked) {
    const before = hazards?.templates?.find((it) => it.id === id && it.version === version)
    const now = known.find((it) => it.id === id)
    if (before !== undefined) taken.push(before)
    else if (now === undefined || now.version < version) return refuse('template-gone', '带入的模板已被删除，请去掉它的来源或重新带入后保存', { field: 'templates', clause: CLAUSE })
    else if (now.data.kind !== kind) return refuse('template-other-kind', `模板“${now.data.title}”用于另一类作业，请选择同类作业的模板`, { field: 'templates', clause: CLAUSE })
    else taken.push({ id, version, title: now.data.title, standing: now.data.standing })
  }
  return accept(taken)
}

export interface Analysis {
  readonly steps: Hazards['steps']
  readonly measures?: readonly string[]
  readonly points?: readonly string[]
  readonly templates?: readonly TakenTemplate[]
  readonly advice?: readonly AnsweredAdvice[]
  /** How many pieces of advice there were. */
  readonly advised?: number
  /** A person has gone through what was taken in. */
  readonly checked?: boolean
}

/** What was taken in is nobody's analysis until somebody has gone through it. */
export const isUnchecked = ({ templates = [], advice = [], checked = false }: Analysis): boolean => (templates.length > 0 || advice.some(({ taken }) => taken)) && !checked

/** As it stands on the permit; what there is none of is left out. */
export const analysed = ({ steps, measures = [], points = [], templates = [], advice = [], advised }: Analysis): Omit<Hazards, 'by' | 'at'> => ({
  steps, ...(measures.length === 0 ? {} : { measures: [...measures] }), ...(points.length === 0 ? {} : { points: [...points] }), ...(templates.length === 0 ? {} : { templates: [...templates] }),
  ...(advice.length === 0 ? {} : { advice: [...advice] }), ...(advised === undefined ? {} : { advised }),
})
