import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'
import { weekday } from '@anlan/kernel/time'
import { VETOES } from '@anlan/standards/effect'

export const vetoSchema = z.enum(Object.keys(VETOES) as [keyof typeof VETOES, ...(keyof typeof VETOES)[]])

/** What the formula leaves open, in points unless said otherwise. */
export const choicesSchema = z.object({
  guaranteeEach: z.number().min(0),
  guaranteeMost: z.number().min(0),
  fewPerThousand: z.number().min(0),
  fewMost: z.number().min(0),
  vetoes: z.array(vetoSchema),
})
export const figuresSchema = choicesSchema.extend({
  inspectionWeight: z.number(),
  dangerWeight: z.number(),
  excellent: z.number(),
  good: z.number(),
  medium: z.number(),
})
export type Figures = z.infer<typeof figuresSchema>

/** A week is named by its Monday. */
const mondaySchema = daySchema.refine((day) => weekday(day) === 1, '一周从周一开始，请选择周一的日期')

const count = z.number().int().nonnegative()

/** What was counted. `missed` takes in what was made up for later; `should` are the dangers that had to be accepted by the end of the week. */
export const countsSchema = z.object({
  planned: count,
  completed: count,
  missed: count,
  madeUp: count,
  guaranteeMissed: count,
  should: count,
  accepted: count,
  overdue: count,
  toAccept: count,
  found: count,
  expected: count,
})
export type Counts = z.infer<typeof countsSchema>

const partSchema = z.object({ base: z.number(), deduction: z.number(), points: z.number() })
export const gradeSchema = z.enum(['excellent', 'good', 'medium', 'poor'])
export type Grade = z.infer<typeof gradeSchema>
export const GRADES: Readonly<Record<Grade, string>> = { excellent: '优', good: '良', medium: '中', poor: '差' }

/** E = (A + B) × α, filled in. */
export const reckonedSchema = z.object({
  counts: countsSchema,
  a: partSchema,
  b: partSchema,
  vetoes: z.array(vetoSchema),
  alpha: z.union([z.literal(0), z.literal(1)]),
  e: z.number(),
  grade: gradeSchema,
})
export type Reckoned = z.infer<typeof reckonedSchema>

export const WHY_RECKONED = { weekly: '每周核算', late: '迟到的数据', asked: '人工重新核算' } as const

/** The score of one week; `version` is its revision, and earlier ones stay. */
export const scoreSchema = reckonedSchema.extend({
  id: idSchema,
  version: versionSchema,
  deleted: z.boolean(),
  createdAt: instantSchema,
  createdBy: z.string(),
  updatedAt: instantSchema,
  updatedBy: z.string(),
  /** Its Monday. */
  week: daySchema,
  model: z.string(),
  /** Version of the enterprise's own choices that it was reckoned by; 0 is the model's defaults. */
  settings: z.number().int().nonnegative(),
  figures: figuresSchema,
  /** Last line of the journal that was read. */
  upTo: z.number().int(),
  /** SHA-256 of every due and danger that was counted, with its verdict. */
  digest: z.string(),
  why: z.enum(Object.keys(WHY_RECKONED) as [keyof typeof WHY_RECKONED, ...(keyof typeof WHY_RECKONED)[]]),
})
export type Score = z.infer<typeof scoreSchema>

export const scoreReckoned = defineEvent('effect.score-reckoned', '核算运行效果', z.object({ score: scoreSchema }))

/** What cost points, and what to do about it. */
const costSchema = z.object({ kind: z.string(), title: z.string(), points: z.number(), note: z.string(), to: z.string().nullable() })
export type Cost = z.infer<typeof costSchema>
const adviceSchema = z.object({ kind: z.string(), text: z.string(), to: z.string().nullable() })
export type Advice = z.infer<typeof adviceSchema>

export const explainedSchema = z.object({
  /** Null for the running week. */
  score: scoreSchema.nullable(),
  reckoned: reckonedSchema,
  figures: figuresSchema,
  model: z.object({ edition: z.string(), title: z.string(), source: z.string(), verified: z.boolean() }),
  week: daySchema,
  /** The running week so far. */
  preliminary: z.boolean(),
  asOf: instantSchema,
  revisions: z.array(scoreSchema),
  formula: z.array(z.object({ title: z.string(), words: z.string() })),
  costs: z.array(costSchema),
  advice: z.array(adviceSchema),
})
export type Explained = z.infer<typeof explainedSchema>

/** A week explained; the running one when left out. `state` tells when there is nothing to score yet. */
export const explainScore = defineQuery({
  name: 'effect.explain-score',
  title: '运行效果说明',
  input: z.object({ week: mondaySchema.optional(), version: z.coerce.number().int().positive().optional() }),
  output: z.object({ explained: explainedSchema.nullable() }),
  may: [...ENTERPRISE_STAFF],
})

export const VERDICTS = {
  done: '按时完成', missed: '未排查', 'made-up': '逾期补查（计未排查）', withdrawn: '未排查已撤销，不计',
  accepted: '已验收', overdue: '超期未整改', 'to-accept': '到期待验收', running: '未到期，不计', unconfirmed: '待确认，不计', rejected: '已驳回，不计',
} as const
export type Verdict = keyof typeof VERDICTS
const verdictSchema = z.enum(Object.keys(VERDICTS) as [Verdict, ...Verdict[]])

/** Every due and danger that was looked at. */
export const scoreLineSchema = z.object({
  id: idSchema,
  kind: z.enum(['due', 'danger']),
  title: z.string(),
  /** End of the due, or of the deadline's day. */
  endAt: instantSchema.nullable(),
  verdict: verdictSchema,
  /** Whether it stands in the numerator or only in the denominator. */
  counts: z.enum(['full', 'missing', 'none']),
  guarantee: z.boolean(),
  who: z.string(),
  note: z.string(),
  link: z.string(),
})
export type ScoreLine = z.infer<typeof scoreLineSchema>

export const listScoreLines = defineQuery({
  name: 'effect.list-score-lines',
  title: '计分明细',
  input: z.object({
    ...pageInput,
    week: mondaySchema.optional(),
    version: z.coerce.number().int().positive().optional(),
    kind: z.enum(['due', 'danger']).optional(),
    verdict: z.preprocess((it) => (it === '' || it === undefined ? [] : [it].flat()), z.array(verdictSchema)).default([]),
  }),
  output: pageOf(scoreLineSchema),
  may: [...ENTERPRISE_STAFF],
})

/** The latest revision of each week, the newest week first. */
export const listScores = defineQuery({
  name: 'effect.list-scores',
  title: '历次运行效果',
  input: z.object({ ...pageInput }),
  output: pageOf(scoreSchema),
  may: [...ENTERPRISE_STAFF],
})

/** Reckons a stored score again from the first line of the journal on, and says what differs. Nothing is changed. */
export const recomputeScore = defineQuery({
  name: 'effect.recompute-score',
  title: '复核运行效果',
  input: z.object({ week: mondaySchema, version: z.coerce.number().int().positive().optional() }),
  output: z.object({ equal: z.boolean(), stored: z.string(), now: z.string(), lines: z.number().int(), differs: z.array(z.object({ what: z.string(), stored: z.string(), now: z.string() })) }),
  may: [...ENTERPRISE_STAFF],
})

/** Takes in what has arrived since; makes a revision only where something counts differently. */
export const reckonAgain = defineCommand({
  name: 'effect.reckon-again',
  title: '重新核算',
  input: z.object({ week: mondaySchema }),
  output: z.object({ changed: z.boolean(), version: z.number().int() }),
  may: [...ENTERPRISE_MANAGERS],
})
