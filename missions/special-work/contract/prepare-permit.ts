import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { adviceAnswerSchema } from './advised.ts'
import { permitAnswer, permitRef } from './ask-permit.ts'
import { gasReadingSchema } from './gas.ts'
import { hazardStepSchema } from './permit.ts'
import { presenceProofSchema } from './person.ts'

const may = [...ENTERPRISE_STAFF]
export const proofsSchema = z.array(presenceProofSchema).max(5).default([])

const wordsSchema = z.array(z.string().trim().min(2).max(200)).max(30).default([])
/**
 * `templates`: what was taken in, as it was seen; `advice`: how each piece that was answered was answered. Where anything of
 * either was taken in, `checked` says that a person has gone through it on the spot, line by line.
 */
export const recordHazards = defineCommand({
  name: 'special-work.record-hazards', title: '作业危害分析',
  input: z.object({
    ...permitRef, steps: z.array(hazardStepSchema).min(1, '请至少填写一个步骤').max(50), measures: wordsSchema, points: wordsSchema,
    templates: z.array(z.object({ id: idSchema, version: z.int().positive() })).max(10).default([]),
    advice: z.array(adviceAnswerSchema).max(60).default([]), checked: z.boolean().default(false),
  }),
  output: permitAnswer, may,
})
export const nameCoordinator = defineCommand({ name: 'special-work.name-coordinator', title: '指定交叉作业协调人', input: z.object({ ...permitRef, person: idSchema }), output: permitAnswer, may })
/** Of what a phone keeps while it is offline: then it knows no version, and conflicts are found by what it touches. */
const heldRef = { id: permitRef.id, version: permitRef.version.optional() }
/**
 * One row. With a version it is an answer to that version. Without, it comes from a phone's queue: written `at` by its clock put
 * right, over the row as it was shown, `seen` its confirmation's moment or null; refused only when somebody else answered it since.
 */
export const answerMeasure = defineCommand({
  name: 'special-work.answer-measure', title: '确认安全措施',
  input: z.object({ ...heldRef, row: z.int().min(0), involved: z.boolean(), reason: z.string().trim().max(200).default(''), blanks: z.record(z.string(), z.string().max(100)).default({}), photos: z.array(idSchema).max(9).default([]), proofs: proofsSchema, at: instantSchema.optional(), seen: instantSchema.nullable().default(null) }),
  output: permitAnswer, may,
})
/** Readings as they stand on the detector; the system converts and judges. A sampling is added, never changed: it needs no version. */
export const recordGas = defineCommand({
  name: 'special-work.record-gas', title: '气体分析',
  input: z.object({ ...heldRef, sampledAt: instantSchema, spot: z.string().trim().min(1, '请填写取样部位').max(50), detector: idSchema.nullable().default(null), readings: z.array(gasReadingSchema).min(1, '请填写读数').max(12) }),
  output: permitAnswer.extend({ verdict: z.enum(['pass', 'fail', 'none']), why: z.array(z.string()) }), may,
})
/** Whoever was told signs on the screen; a PIN may stand for the pen on a shared terminal. */
export const briefWorkers = defineCommand({
  name: 'special-work.brief', title: '安全交底',
  input: z.object({ ...permitRef, points: z.string().trim().min(2, '请填写交底内容').max(2_000), receivers: z.array(z.object({ person: idSchema, picture: idSchema.nullable().default(null) })).min(1, '请选择接受交底的人员').max(200) }),
  output: permitAnswer, may,
})
export const submitPermit = defineCommand({ name: 'special-work.submit', title: '提请签批', input: z.object(permitRef), output: permitAnswer, may })
