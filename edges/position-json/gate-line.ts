import { z } from 'zod'
import type { GateMessage } from '@anlan/positioning/contract/gate-message'
import { atSchema, firstProblem, wholeNumber } from './report-fields.ts'

const ID_WORDS = '请填写消息编号 id：同一条消息重发时编号不变'
const GATE_WORDS = '请填写门禁编号 gate'

const code = z.union([z.string(), wholeNumber(GATE_WORDS)], GATE_WORDS).transform((it) => String(it).trim()).pipe(z.string().min(1, GATE_WORDS).max(40, '门禁编号最多 40 个字符'))
const id = z.union([z.string(), wholeNumber(ID_WORDS)], ID_WORDS).transform((it) => String(it).trim()).pipe(z.string().min(1, ID_WORDS).max(64, '消息编号最多 64 个字符'))
const people = (title: string, least: number) => wholeNumber(`${title}应为整数`).min(least, `${title}不能小于 ${least}`).max(10_000, `${title}过大`)

const passageSchema = z
  .object({
    id, gate: code, at: atSchema,
    direction: z.enum(['in', 'out'], '方向 direction 应为 in 或 out'),
    people: people('人数 people ', 1).nullish(),
    card: z.union([z.string(), z.number()], 'card 应为终端编号').nullish(),
    person: z.string('person 应为文本').max(50, 'person 最多 50 个字符').nullish(),
  })
  .transform((it): GateMessage => ({ id: it.id, kind: it.direction, gate: it.gate, at: it.at, people: it.people ?? 1, card: textOf(it.card).slice(0, 40) || null, person: textOf(it.person) || null }))

const textOf = (value: string | number | null | undefined): string => String(value ?? '').trim()

const totalSchema = z
  .object({ id, gate: code.optional(), gates: z.array(code, 'gates 应为门禁编号的列表').min(1, GATE_WORDS).max(100, 'gates 最多 100 个').optional(), at: atSchema, inside: people('在内人数 inside ', 0) })
  .transform(({ gate, gates, ...it }, context): GateMessage => {
    const named = gates ?? (gate === undefined ? [] : [gate])
    if (named.length === 0) context.addIssue({ code: 'custom', message: GATE_WORDS })
    return { ...it, kind: 'total', gates: [...new Set(named)] }
  })

/** A passage `{ id, gate, direction, at, people?, card?, person? }`, or how many are inside `{ id, gate | gates, inside, at }`. */
export const readGateLine = (value: object): GateMessage | string => {
  const parsed = 'inside' in value ? totalSchema.safeParse(value) : passageSchema.safeParse(value)
  return parsed.success ? parsed.data : firstProblem(parsed.error)
}

/** Whether something that came as a line speaks of a gate. */
export const isGateLine = (value: unknown): value is object => typeof value === 'object' && value !== null && ('gate' in value || 'gates' in value)
