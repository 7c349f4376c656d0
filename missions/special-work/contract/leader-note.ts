import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, listOf, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'
import { handSchema, namedSchema } from './person.ts'

const may = [...ENTERPRISE_STAFF]

/** 批示: what the principal asks for on a permit or on the day, whose it is to do, by when, and what came of it. */
export const instructionLife = defineLifecycle({
  name: 'work-instruction',
  states: { open: '待落实', answered: '待核实', closed: '已办结' },
  initial: 'open',
  moves: {
    answer: { title: '回复落实情况', from: ['open'], to: 'answered', may },
    return: { title: '退回', from: ['answered'], to: 'open', may: ['principal'] },
    close: { title: '办结', from: ['open', 'answered'], to: 'closed', may: ['principal'] },
  },
})
const stateSchema = z.enum(['open', 'answered', 'closed'])

export const instructionSchema = z.object({
  id: idSchema, version: versionSchema, state: stateSchema,
  /** On one permit, by its number as well; null: on the day as a whole. */
  permit: z.object({ id: idSchema, number: z.string() }).nullable(),
  day: daySchema, text: z.string(), responsible: namedSchema, dueAt: instantSchema, written: handSchema,
  /** Newest last; `returned` is the principal's word on an answer that did not do. */
  answers: z.array(handSchema.extend({ text: z.string(), photos: z.array(idSchema), returned: handSchema.extend({ text: z.string() }).nullable() })),
  closed: handSchema.extend({ text: z.string() }).nullable(),
  updatedAt: instantSchema, updatedBy: z.string(),
})
export type Instruction = z.output<typeof instructionSchema>

const answerSchema = z.object({ id: idSchema, version: versionSchema, state: stateSchema })
const ref = { id: idSchema.meta({ widget: 'hidden' }), version: versionSchema.meta({ widget: 'hidden' }) }

export const writeInstruction = defineCommand({
  name: 'special-work.write-instruction', title: '批示',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }), permit: idSchema.nullable().default(null).meta({ widget: 'hidden' }), text: z.string().trim().min(2, '请填写批示内容').max(1_000).meta({ title: '批示内容', widget: 'textarea' }),
    responsible: idSchema.meta({ title: '落实人', widget: 'person' }), dueAt: instantSchema.meta({ title: '完成期限', widget: 'datetime' }),
  }),
  output: answerSchema, may: ['principal'],
})
export const answerInstruction = defineCommand({
  name: 'special-work.answer-instruction', title: '回复落实情况',
  input: z.object({ ...ref, text: z.string().trim().min(2, '请填写落实情况').max(1_000).meta({ title: '落实情况', widget: 'textarea' }), photos: z.array(idSchema).max(9).default([]).meta({ title: '照片', widget: 'photos' }) }),
  output: answerSchema, may,
})
export const closeInstruction = defineCommand({
  name: 'special-work.close-instruction', title: '核实落实情况',
  input: z.object({ ...ref, done: z.boolean().meta({ title: '已落实', words: { true: '已落实，办结', false: '没有落实，退回' } }), text: z.string().trim().max(500).default('').meta({ title: '意见', needed: '退回的必填', widget: 'textarea' }) }),
  output: answerSchema, may: ['principal'],
})
export const listInstructions = defineQuery({
  name: 'special-work.list-instructions', title: '领导批示',
  input: z.object({ ...pageInput, state: listOf(stateSchema), mine: z.union([z.boolean(), z.stringbool()]).default(false), permit: idSchema.optional(), overdue: z.stringbool().optional() }),
  output: pageOf(instructionSchema).extend({ now: instantSchema }), may,
})
export const getInstruction = defineQuery({ name: 'special-work.get-instruction', title: '领导批示', input: z.object({ id: idSchema }), output: z.object({ instruction: instructionSchema, now: instantSchema, mine: z.boolean() }), may })

const whole = z.object({ instruction: instructionSchema })
export const instructionWritten = defineEvent('special-work.instruction-written', '领导批示', whole)
export const instructionAnswered = defineEvent('special-work.instruction-answered', '回复了批示', whole)
export const instructionClosed = defineEvent('special-work.instruction-closed', '核实了批示', whole)
