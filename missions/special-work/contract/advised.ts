import { z } from 'zod'
import { handSchema } from './person.ts'

/** 风险分析建议: what a person may take over into the analysis of hazards, each with where it comes from. It fills nothing in by itself. */
export const ADVICE_SOURCES = { fact: '本票条件', template: '模板', permit: '作业票', risk: '风险分级管控', danger: '未销号隐患', model: '大模型建议' } as const
export const adviceSourceSchema = z.object({
  kind: z.enum(['fact', 'template', 'permit', 'risk', 'danger', 'model']),
  /** Which one: a clause, a template's name, a permit's number, a risk event. */
  title: z.string().max(200),
  /** Page of it, without the org; null where there is none. */
  link: z.string().max(200).nullable(),
})
export type AdviceSource = z.output<typeof adviceSourceSchema>

export const adviceSchema = z.object({
  /** By its words, so that it is the same again when it is asked for anew. */
  key: z.string().min(1).max(40),
  /** A step with hazard and measure, or a measure beside those of the form. */
  kind: z.enum(['step', 'measure']),
  step: z.string(),
  hazard: z.string(),
  measure: z.string(),
  sources: z.array(adviceSourceSchema).min(1),
  /** Why it is offered for this work. */
  why: z.string(),
})
export type Advice = z.output<typeof adviceSchema>

/** 采纳 or 不采纳, by a person; `reason` where he gave one. */
export const answeredAdviceSchema = adviceSchema.extend({ ...handSchema.shape, taken: z.boolean(), reason: z.string() })
export type AnsweredAdvice = z.output<typeof answeredAdviceSchema>
/** How a person answers: by key, never by words that he sends. */
export const adviceAnswerSchema = z.object({ key: z.string().min(1).max(40), taken: z.boolean(), reason: z.string().trim().max(100).default('') })
export type AdviceAnswer = z.output<typeof adviceAnswerSchema>
