import { z } from 'zod'
import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { ModelAnswer } from '../../../contract/advice.ts'
import { type Candidate, stepOf } from '../candidate.ts'
import { MOST_ITEMS } from './question.ts'

const part = z.string().trim().min(1).max(500)
const saidSchema = z.strictObject({ items: z.array(z.strictObject({ step: part.max(200), hazard: part, measure: part })).min(1).max(MOST_ITEMS) })
const completionSchema = z.object({ model: z.string().max(100).optional(), choices: z.array(z.object({ message: z.object({ content: z.string().nullable() }), finish_reason: z.string().nullish() })).min(1) })

const GARBAGE = '大模型的回答不是约定的格式，没有采用。可以再试一次，或请管理员检查模型'
const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
/** Some put their JSON between fences; nothing else around it is let pass. */
const unfenced = (text: string): string => /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/.exec(text)?.[1] ?? text

/** What a chat completion says, read strictly: all of it as it was asked for, or none of it. */
export const readCompletion = (text: string, asked: string): Decision<{ readonly model: string; readonly items: ModelAnswer['items'] }> => {
  const completion = completionSchema.safeParse(jsonOf(text))
  if (!completion.success) return refuse('model-garbage', GARBAGE)
  const [choice] = completion.data.choices
  if (choice?.finish_reason === 'length') return refuse('model-cut', '大模型的回答被截断，没有采用。请管理员放宽模型的输出长度')
  if (choice?.finish_reason === 'content_filter') return refuse('model-refused', '大模型拒绝回答这个问题')
  const said = saidSchema.safeParse(jsonOf(unfenced(choice?.message.content ?? '')))
  return said.success ? accept({ model: completion.data.model ?? asked, items: said.data.items }) : refuse('model-garbage', GARBAGE)
}

/** Below everything that has a source of its own. */
export const modelAdvice = (answers: readonly ModelAnswer[]): Candidate[] =>
  answers.slice(0, 1).flatMap(({ model, items }) => items.map((it) => stepOf(it, { source: { kind: 'model', title: `${model}，须人工确认`, link: null }, why: '大模型根据本票条件生成，没有依据，须人工确认', weight: 20 })))
