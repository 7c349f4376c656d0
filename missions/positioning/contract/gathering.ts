import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { judgedSchema } from './judged.ts'

/** Who may say that people have dispersed, and that they have to be together. */
const LEADERS = ['safety-manager', 'team-leader', 'principal'] as const

/** 消警: an orange or red gathering is over when a person has seen that people are gone, not before (AQ 3064.3-2025 5.2.3). */
export const confirmDispersal = defineCommand({
  name: 'positioning.confirm-dispersal',
  title: '确认消警',
  input: z.object({
    id: idSchema,
    note: z.string().trim().min(2, '请写明如何确认人员已经散开').max(200).meta({ title: '确认情况', widget: 'textarea', placeholder: '例如：已到现场查看，人员已全部离开' }),
    photos: z.array(idSchema).max(9).default([]).meta({ title: '现场照片', widget: 'photos' }),
  }),
  output: z.object({ id: idSchema }),
  may: [...LEADERS],
})

const person = z.object({ id: idSchema, name: z.string() })

/** 确需聚集作业 (AQ 3064.3-2025 5.2.3): why people have to be together, and what is done about the risk. The warning stays on. */
export const necessarySchema = z.object({
  id: idSchema,
  /** The gathering's alarm. */
  alarm: idSchema,
  study: z.string(),
  measures: z.string(),
  responsible: person,
  until: instantSchema,
  declaredAt: instantSchema,
  declaredBy: z.string(),
  /** With the gathering, or taken back. */
  endedAt: instantSchema.nullable(),
})
export type NecessaryGathering = z.output<typeof necessarySchema>

export const declareNecessary = defineCommand({
  name: 'positioning.declare-necessary',
  title: '登记确需聚集作业',
  input: z.object({
    id: idSchema,
    study: z.string().trim().min(4, '请写明风险研判情况').max(500).meta({ title: '风险研判', widget: 'textarea', placeholder: '做什么作业、为什么必须多人在一起、有哪些风险' }),
    measures: z.string().trim().min(4, '请写明增加了哪些措施').max(500).meta({ title: '增加的管控措施', widget: 'textarea', placeholder: '例如：专人监护、便携式气体检测、疏散通道畅通' }),
    responsible: idSchema.meta({ title: '责任人' }),
    until: instantSchema.meta({ title: '到何时为止', widget: 'datetime' }),
  }),
  output: z.object({ id: idSchema }),
  may: [...LEADERS],
})

/** The gatherings of work that stand and were declared necessary: read by whoever grants special work. */
export const necessaryGatherings = defineQuery({
  name: 'positioning.necessary-gatherings',
  title: '确需聚集作业',
  input: z.object({}),
  output: z.object({
    now: instantSchema,
    gatherings: z.array(necessarySchema.extend({ place: z.string(), plan: z.string(), x: z.number(), y: z.number(), floor: z.number().int(), people: z.array(person), gas: z.boolean(), overdue: z.boolean() })),
  }),
  may: [...ENTERPRISE_STAFF],
})

/** Everybody has gone, and nobody has confirmed it yet. */
export const gatheringDispersed = defineEvent('positioning.gathering-dispersed', '聚集人员已散开，待确认', z.object({ judged: judgedSchema }))
export const dispersalConfirmed = defineEvent('positioning.dispersal-confirmed', '确认人员散开，消警', z.object({ id: idSchema, judged: judgedSchema, dispersedAt: instantSchema, note: z.string(), photos: z.array(idSchema), place: z.string(), people: z.array(person) }))
export const declaredNecessary = defineEvent('positioning.declared-necessary', '登记了确需聚集作业', z.object({ gathering: necessarySchema, place: z.string() }))
export const necessaryEnded = defineEvent('positioning.necessary-ended', '确需聚集作业结束', z.object({ gathering: necessarySchema }))
