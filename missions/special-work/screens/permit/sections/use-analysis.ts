import { useDraft } from '@anlan/platform/ui/form/use-draft'
import type { TemplateOffer } from '../../../contract/hazard-template.ts'
import type { Permit, TakenTemplate } from '../../../contract/permit.ts'
import { linesOf, type StepParts } from '../../../contract/template-lines.ts'
import { EMPTY_STEP } from '../../templates/steps-field.tsx'

interface Written {
  readonly steps: readonly StepParts[]
  /** Lines of text, as they are written. */
  readonly measures: string
  readonly points: string
  readonly templates: readonly TakenTemplate[]
  readonly checked: boolean
}

const isEmpty = ({ step, hazard, measure }: StepParts): boolean => `${step}${hazard}${measure}`.trim() === ''
const joined = (text: string, more: readonly string[]): string => [...new Set([...linesOf(text), ...more])].join('\n')

/** The analysis as it is written; it keeps itself until it is saved. What is taken in is a copy that has to be gone through again. */
export const useAnalysis = ({ id, hazards }: Permit) => {
  const { input, change, forget } = useDraft(`hazards-${id}`, { steps: hazards?.steps ?? [EMPTY_STEP], measures: hazards?.measures?.join('\n') ?? '', points: hazards?.points?.join('\n') ?? '', templates: hazards?.templates ?? [], checked: false })
  const written: Written = { steps: [EMPTY_STEP], measures: '', points: '', templates: [], checked: false, ...(input as Partial<Written>) }
  const put = (over: Partial<Written>) => change({ ...written, ...over })
  const take = ({ steps, measures, points, ...offer }: TemplateOffer) => put({
    steps: [...written.steps.filter((it) => !isEmpty(it)), ...steps], measures: joined(written.measures, measures), points: joined(written.points, points), checked: false,
    templates: [...written.templates.filter((it) => it.id !== offer.id), { id: offer.id, version: offer.version, title: offer.title, standing: offer.standing }],
  })
  const drop = (template: string) => put({ templates: written.templates.filter((it) => it.id !== template) })
  const asked = { steps: [...written.steps], measures: linesOf(written.measures), points: linesOf(written.points), templates: written.templates.map(({ id: template, version }) => ({ id: template, version })), checked: written.checked }
  return { written, put, take, drop, asked, forget }
}
