import { useDraft } from '@anlan/platform/ui/form/use-draft'
import type { Advice } from '../../../contract/advised.ts'
import type { TemplateOffer } from '../../../contract/hazard-template.ts'
import type { Permit, TakenTemplate } from '../../../contract/permit.ts'
import { linesOf, type StepParts } from '../../../contract/template-lines.ts'
import { EMPTY_STEP } from '../../templates/steps-field.tsx'

/** How a piece of advice was answered here, not saved yet. */
export interface LocalAnswer {
  readonly advice: Advice
  readonly taken: boolean
}

interface Written {
  readonly steps: readonly StepParts[]
  /** Lines of text, as they are written. */
  readonly measures: string
  readonly points: string
  readonly templates: readonly TakenTemplate[]
  readonly answers: readonly LocalAnswer[]
  readonly checked: boolean
}

const isEmpty = ({ step, hazard, measure }: StepParts): boolean => `${step}${hazard}${measure}`.trim() === ''
const joined = (text: string, more: readonly string[]): string => [...new Set([...linesOf(text), ...more])].join('\n')

/** The analysis as it is written; it keeps itself until it is saved. What is taken in is a copy that has to be gone through again. */
export const useAnalysis = ({ id, hazards }: Permit) => {
  const { input, change, forget } = useDraft(`hazards-${id}`, { steps: hazards?.steps ?? [EMPTY_STEP], measures: hazards?.measures?.join('\n') ?? '', points: hazards?.points?.join('\n') ?? '', templates: hazards?.templates ?? [], answers: [], checked: false })
  const written: Written = { steps: [EMPTY_STEP], measures: '', points: '', templates: [], answers: [], checked: false, ...(input as Partial<Written>) }
  const put = (over: Partial<Written>) => change({ ...written, ...over })
  const take = ({ steps, measures, points, ...offer }: TemplateOffer) => put({
    steps: [...written.steps.filter((it) => !isEmpty(it)), ...steps], measures: joined(written.measures, measures), points: joined(written.points, points), checked: false,
    templates: [...written.templates.filter((it) => it.id !== offer.id), { id: offer.id, version: offer.version, title: offer.title, standing: offer.standing }],
  })
  const without = ({ kind, step, hazard, measure }: Advice): Pick<Written, 'steps' | 'measures'> => ({
    steps: kind === 'measure' ? written.steps : written.steps.filter((it) => it.step !== step || it.hazard !== hazard || it.measure !== measure),
    measures: kind === 'step' ? written.measures : linesOf(written.measures).filter((it) => it !== measure).join('\n'),
  })
  /** 采纳 copies it in, 不采纳 only says so; null takes the answer back, with what it copied as long as nobody has changed it. */
  const answer = (advice: Advice, taken: boolean | null) => {
    const others = written.answers.filter((it) => it.advice.key !== advice.key)
    const bare = without(advice)
    const { step, hazard, measure } = advice
    const copied = taken !== true ? bare : advice.kind === 'measure' ? { ...bare, measures: joined(bare.measures, [measure]) } : { ...bare, steps: [...bare.steps.filter((it) => !isEmpty(it)), { step, hazard, measure }] }
    put({ ...copied, steps: copied.steps.length === 0 ? [EMPTY_STEP] : copied.steps, answers: taken === null ? others : [...others, { advice, taken }], ...(taken === true ? { checked: false } : {}) })
  }
  const drop = (template: string) => put({ templates: written.templates.filter((it) => it.id !== template) })
  const asked = { steps: [...written.steps], measures: linesOf(written.measures), points: linesOf(written.points), templates: written.templates.map(({ id: template, version }) => ({ id: template, version })), advice: written.answers.map(({ advice, taken }) => ({ key: advice.key, taken })), checked: written.checked }
  const copied = written.templates.length > 0 || written.answers.some(({ taken }) => taken) || hazards?.advice?.some(({ taken }) => taken) === true
  return { written, put, take, drop, answer, asked, copied, forget }
}
