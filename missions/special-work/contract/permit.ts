import { z } from 'zod'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'
import { answeredAdviceSchema } from './advised.ts'
import { detailSchema } from './detail.ts'
import { gasTestSchema } from './gas.ts'
import { permitStateSchema } from './life.ts'
import { handSchema, namedSchema, presenceSchema, signatureSchema } from './person.ts'
import { alarmCodeSchema, signNodeSchema, workKindSchema, workLevelSchema } from './work-kinds.ts'

export { alarmCodeSchema, signNodeSchema, workKindSchema, workLevelSchema }

/** Where it is done: a spot on the plan with the reach of the work, in an area of the plant. */
export const workPlaceSchema = z.object({
  area: z.string().min(1, '请选择区域').max(50),
  /** In words, e.g. 3 号罐顶部人孔. */
  spot: z.string().trim().min(2, '请填写作业地点').max(100),
  plan: z.string().max(50),
  x: z.number(),
  y: z.number(),
  radius: z.number().positive().max(500).default(5),
  floor: z.int().default(1),
  equipment: z.string().max(50).default(''),
})
export type WorkPlace = z.output<typeof workPlaceSchema>

/** A worker with the certificates by whose number he is allowed to do it (never by name alone). */
export const workerSchema = namedSchema.extend({ task: z.string().max(50).default(''), certificates: z.array(z.object({ id: idSchema, work: z.string(), number: z.string(), validUntil: z.string() })).default([]) })
export type Worker = z.output<typeof workerSchema>

/** What is asked for: nobody changes it after it was approved (4.16, 4.17): another permit takes its place. */
export const requestSchema = z.object({
  unit: z.string().trim().min(2, '请填写作业申请单位').max(100),
  workUnits: z.array(z.string().trim().min(2).max(100)).min(1, '请填写作业单位').max(10),
  contractor: z.boolean().default(false),
  place: workPlaceSchema,
  content: z.string().trim().min(2, '请填写作业内容').max(1_000),
  from: instantSchema,
  until: instantSchema,
  inCharge: namedSchema,
  inChargeMobile: z.string().max(20).default(''),
  guardians: z.array(workerSchema).max(10),
  workers: z.array(workerSchema).max(200),
  detail: detailSchema,
  links: z.array(idSchema).max(20).default([]),
  cameras: z.array(idSchema).max(20).default([]),
  /** Measurement points of the plant that watch its air. */
  points: z.array(idSchema).max(50).default([]),
})
export type Request = z.output<typeof requestSchema>

export const hazardStepSchema = z.object({ step: z.string().trim().min(1).max(200), hazard: z.string().trim().min(1).max(500), measure: z.string().trim().min(1).max(500) })
/** A template as it was when it was taken in: a later change of it changes no permit. */
export const takenTemplateSchema = z.object({ id: idSchema, version: versionSchema, title: z.string(), standing: z.enum(['example', 'own']) })
export type TakenTemplate = z.output<typeof takenTemplateSchema>
/**
 * 作业危害分析: who confirmed it; beside the steps what was added to the form's measures, what has to be told in the briefing, and
 * which advice was taken or refused by whom. `advised`: how many pieces stood there when it was saved.
 */
export const hazardsSchema = handSchema.extend({
  steps: z.array(hazardStepSchema).min(1), measures: z.array(z.string()).optional(), points: z.array(z.string()).optional(), templates: z.array(takenTemplateSchema).optional(),
  advice: z.array(answeredAdviceSchema).optional(), advised: z.int().optional(),
})
export type Hazards = z.output<typeof hazardsSchema>
export const measureSchema = z.object({
  row: z.int().min(0),
  text: z.string(),
  /** Null until somebody has answered it. */
  involved: z.boolean().nullable(),
  /** Why a row that is proposed is not concerned. */
  reason: z.string().max(200).default(''),
  blanks: z.record(z.string(), z.string()).default({}),
  confirmed: handSchema.nullable(),
  presence: presenceSchema.nullable().default(null),
  photos: z.array(idSchema).default([]),
})
export type Measure = z.output<typeof measureSchema>

export const briefingSchema = handSchema.extend({ points: z.string().min(2), receivers: z.array(signatureSchema), late: z.boolean() })
export const signedSchema = signatureSchema.extend({ node: signNodeSchema, opinion: z.string(), presence: presenceSchema, for: namedSchema.nullable().default(null), upgraded: z.boolean().default(false) })
export type Signed = z.output<typeof signedSchema>
export const checkSchema = handSchema.extend({ items: z.array(z.object({ text: z.string(), fine: z.boolean() })), note: z.string().default(''), photos: z.array(idSchema).default([]) })
export const passageSchema = handSchema.extend({ what: z.enum(['person', 'tool']), name: z.string(), person: idSchema.nullable(), count: z.int().positive().default(1), way: z.enum(['in', 'out']) })
export type Passage = z.output<typeof passageSchema>

/** 暂停: why, since which fact, and how far it has been made safe. */
export const suspensionSchema = z.object({
  at: instantSchema,
  /** When what stopped it happened, and when the system heard of it. */
  factAt: instantSchema,
  heardAt: instantSchema,
  cause: z.string(),
  text: z.string(),
  code: alarmCodeSchema.nullable(),
  /** Null: the system. */
  by: namedSchema.nullable(),
  /** `seen`: who of the workers was still near the work by positioning when it was confirmed; it cannot tell in from beside. */
  safe: z.array(z.object({ name: z.string(), title: z.string(), done: handSchema.nullable(), count: z.int().nullable().default(null), seen: z.array(z.string()).nullish() })),
  safeAt: instantSchema.nullable(),
  resumed: handSchema.nullable(),
})
export type Suspension = z.output<typeof suspensionSchema>

export const permitSchema = z.object({
  id: idSchema,
  version: versionSchema,
  /** 种类-日期-流水: 动火-20261128-003. */
  number: z.string(),
  kind: workKindSchema,
  /** As computed from the request and, where it applies, upgraded. */
  level: workLevelSchema,
  levelReasons: z.array(z.string()),
  upgraded: z.boolean(),
  state: permitStateSchema,
  /** The plan that it was filed under; null for an emergency without one, or for light permits. */
  plan: idSchema.nullable(),
  package: idSchema.nullable(),
  replaces: idSchema.nullable(),
  replacedBy: idSchema.nullable(),
  request: requestSchema,
  hazards: hazardsSchema.nullable(),
  coordinator: namedSchema.nullable(),
  measures: z.array(measureSchema),
  gas: z.array(gasTestSchema),
  briefings: z.array(briefingSchema),
  /** The nodes of its chain, in order, with those who may sign each, and within how many minutes from when the turn came. */
  chain: z.array(z.object({ node: signNodeSchema, may: z.array(namedSchema), since: instantSchema.nullable(), minutes: z.int().positive().optional() })),
  signed: z.array(signedSchema),
  checks: z.array(checkSchema),
  passages: z.array(passageSchema),
  /** 监护交接: offered by one, and taken by the other under his own hand; `taken` is absent on what was written before that was asked for. */
  handovers: z.array(handSchema.extend({ from: namedSchema, to: namedSchema, taken: signatureSchema.extend({ presence: presenceSchema }).optional() })),
  /** Offered and not yet taken: until then the former guardian guards. */
  handing: handSchema.extend({ from: namedSchema, to: workerSchema }).nullish(),
  suspensions: z.array(suspensionSchema),
  /** Digest of what was approved: the request without the people, who may change with a record (AQ 3064.2 5.6.4). */
  frozen: z.string().nullable(),
  appliedAt: instantSchema.nullable(),
  issuedAt: instantSchema.nullable(),
  startedAt: instantSchema.nullable(),
  finishedAt: instantSchema.nullable(),
  acceptance: signatureSchema.extend({ opinion: z.string(), presence: presenceSchema }).nullable(),
  ended: handSchema.extend({ reason: z.string() }).nullable(),
  /** A cancelling waits for its approval (AQ 3064.2 5.7.1). */
  cancelling: handSchema.extend({ reason: z.string() }).nullable(),
  changedCause: z.string().nullable(),
  /** 纸质补录: written afterwards from a printed form. */
  fromPaper: z.boolean(),
  createdAt: instantSchema,
  createdBy: namedSchema,
  updatedAt: instantSchema,
  updatedBy: z.string(),
})
export type Permit = z.output<typeof permitSchema>
