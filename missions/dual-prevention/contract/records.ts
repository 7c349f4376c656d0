import { z } from 'zod'
import { defineEvent } from '@anlan/kernel/event'
import { daySchema, idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'
import { dangerParts } from './danger-parts.ts'

/**
 * The canonical records of dual prevention: what the enterprise holds and what is exchanged, in our own words.
 * Field names of receivers are the business of the exchange house. Source: the core data model that nine
 * implementations of the national exchange agree on (analysis object → unit → event → measure → plan → record → danger).
 */
const recordBase = {
  id: idSchema,
  version: versionSchema,
  /** Logical deletion: the row is sent again, marked. */
  deleted: z.boolean(),
  createdAt: instantSchema,
  createdBy: z.string(),
  updatedAt: instantSchema,
  updatedBy: z.string(),
}

/** 1 重大 2 较大 3 一般 4 低 */
export const riskLevelSchema = z.enum(['1', '2', '3', '4'])
export const controlLevelSchema = z.enum(['company', 'department', 'workshop', 'team'])
export const assessmentSchema = z.union([
  z.object({ method: z.literal('LEC'), l: z.number(), e: z.number(), c: z.number() }),
  z.object({ method: z.literal('LS'), l: z.number(), s: z.number() }),
])

/** 风险分析单元 */
export const unitSchema = z.object({
  ...recordBase,
  /** 风险分析对象编码: the hazard source in the national registration. */
  hazardCode: z.string(),
  department: z.string(),
  responsible: z.string(),
  name: z.string(),
  riskLevel: riskLevelSchema,
  /** Names of the areas of the plan that belong to it. */
  areas: z.array(z.string()).nullish(),
  /** Its own ring on the plan, in plan metres, where no area is drawn for it. */
  polygon: z.array(z.object({ x: z.number(), y: z.number() })).nullish(),
})
export type RiskUnit = z.infer<typeof unitSchema>

/** 风险事件 */
export const riskEventSchema = z.object({
  ...recordBase,
  unit: idSchema,
  name: z.string(),
  inherent: assessmentSchema.nullable(),
  inherentLevel: riskLevelSchema.nullable(),
  residualLevel: riskLevelSchema.nullable(),
  /** The rating after the measures. */
  residual: assessmentSchema.nullish(),
  /** Why the risk is no smaller after the measures than before. */
  residualReason: z.string().nullish(),
})
export type RiskEvent = z.infer<typeof riskEventSchema>

/** When the answer must bring a photo, and what it is to show. */
export const photoRuleSchema = z.object({ when: z.enum(['never', 'fault', 'always']), show: z.string() })
export type PhotoRule = z.infer<typeof photoRuleSchema>

/** 管控措施 */
export const measureSchema = z.object({
  ...recordBase,
  riskEvent: idSchema,
  /** 1 自动化监控 2 隐患排查 */
  dataSrc: z.enum(['1', '2']),
  classify1: z.enum(['1', '2', '3', '4']),
  classify2: z.string(),
  classify3: z.string(),
  description: z.string(),
  inspectionContent: z.string(),
  controlLevel: controlLevelSchema.nullable(),
  /** The post that answers for it; its plan may be another's. */
  post: idSchema.nullish(),
  postName: z.string().nullish(),
  /** By how many steps it lowers likelihood and consequence, as the enterprise estimates. */
  lowersLikelihood: z.number().nullish(),
  lowersSeverity: z.number().nullish(),
  photoRule: photoRuleSchema.nullish(),
  /** Inspection places where it is looked at; none: those of its unit. */
  places: z.array(idSchema).nullish(),
  /** Measurement points of *plant* that are read along with it. */
  readings: z.array(idSchema).nullish(),
  /** Measurement points that it lives from; never exchanged. */
  points: z.array(idSchema).nullish(),
})
export type Measure = z.infer<typeof measureSchema>

/** 排查计划, exchanged as 排查任务. Measures under 自动化监控 have none. */
export const planSchema = z.object({
  ...recordBase,
  measure: idSchema,
  content: z.string(),
  cycle: z.number().int().positive(),
  cycleUnit: z.enum(['小时', '天', '月', '年']),
  firstStart: instantSchema,
  /** `HH:mm`, both with 小时, neither otherwise. May cross midnight. */
  windowStart: z.string().nullable(),
  windowEnd: z.string().nullable(),
  /** 0 每天 1 法定工作日 2 非法定工作日 */
  workDayType: z.enum(['0', '1', '2']),
  /** 0 日常 1 主要负责人 2 技术负责人 3 操作负责人 */
  workType: z.enum(['0', '1', '2', '3']),
  taskNum: z.number().int().nullable(),
  /** Who inspects: a post (whoever is on duty) or a person by name. */
  post: idSchema.nullable(),
  /** As the register calls it. */
  postName: z.string().nullish(),
  person: idSchema.nullable(),
  active: z.boolean(),
})
export type InspectionPlan = z.infer<typeof planSchema>

/**
 * 定位佐证: how near positioning saw whoever answered come to the place while a proof would have been fresh. `agrees`: near
 * enough and exact enough; `whole`: seen all the time, so that one who does not agree was elsewhere. Unknown is no witness.
 */
export const witnessSchema = z.object({ place: idSchema, at: instantSchema, metres: z.number(), accuracy: z.number(), agrees: z.boolean(), whole: z.boolean() })
export type Witness = z.infer<typeof witnessSchema>

/** By what it was shown that somebody stood there; `none` says honestly that nothing shows it. */
export const presenceSchema = z.object({
  kind: z.enum(['code', 'fix', 'position', 'photo', 'none']),
  place: idSchema.nullable(),
  /** When it was scanned, fixed or shot, on our clock. */
  at: instantSchema.nullable(),
  /** Of a fix: metres from the place, and how uncertain it was. */
  metres: z.number().nullable(),
  accuracy: z.number().nullable(),
  witness: witnessSchema.optional(),
})
export type Presence = z.infer<typeof presenceSchema>

export const readingJudgementSchema = z.enum(['normal', 'low', 'high', 'high-high', 'unread'])
/** One point as it was read; tag, unit and limit as they stood then. */
export const takenReadingSchema = z.object({
  point: idSchema,
  tag: z.string(),
  name: z.string(),
  unit: z.string(),
  value: z.number().nullable(),
  judgement: readingJudgementSchema,
  /** The limit that was passed. */
  limit: z.number().nullable(),
  /** Why it could not be read. */
  why: z.string().nullable(),
})
export type TakenReading = z.infer<typeof takenReadingSchema>

/** 排查记录 */
export const inspectionRecordSchema = z.object({
  ...recordBase,
  plan: idSchema,
  measure: idSchema,
  /** The occurrence it answers; never exchanged. */
  due: idSchema.nullable(),
  checkedAt: instantSchema,
  /** 0 正常 1 存在隐患 2 未排查 3 其他 */
  result: z.enum(['0', '1', '2', '3']),
  note: z.string(),
  inspector: z.string(),
  inspectorMobile: z.string().nullable(),
  /** Device id per installation, in place of the IMEI and marked as such. */
  device: z.string().nullable(),
  /** A task of the persons responsible for a major hazard source (包保). */
  guarantee: z.boolean(),
  photos: z.array(idSchema),
  /** Answered after the due had expired, with the reason. */
  late: z.object({ reason: z.string() }).nullable(),
  /** By how many ms the phone's clock ran ahead of ours; `checkedAt` has been put right by it. */
  deviceClockOffset: z.number().int().nullish(),
  presence: presenceSchema.nullish(),
  readings: z.array(takenReadingSchema).nullish(),
})
export type InspectionRecord = z.infer<typeof inspectionRecordSchema>

export const dangerStateSchema = z.enum(['reported', 'rectifying', 'to-accept', 'accepted', 'rejected'])
export type DangerState = z.infer<typeof dangerStateSchema>

/** 隐患 */
export const dangerSchema = z.object({
  ...recordBase,
  state: dangerStateSchema,
  name: z.string(),
  description: z.string(),
  place: z.string(),
  hazardCode: z.string().nullable(),
  measure: idSchema.nullable(),
  record: idSchema.nullable(),
  /** 0 一般 1 重大 */
  level: z.enum(['0', '1']),
  /** 隐患来源 1–10, or the enterprise's own word below 10: `10-1` */
  source: z.string(),
  /** 0 即查即改 1 限期整改 */
  manageType: z.enum(['0', '1']).nullable(),
  /** 1 安全 … 8 其他 */
  kind: z.string().nullable(),
  /** 0 其他 1–3 包保责任人登记 */
  category: z.enum(['0', '1', '2', '3']),
  reportedAt: instantSchema,
  reporter: z.string(),
  reason: z.string().nullable(),
  measures: z.string().nullable(),
  /** 万元 */
  cost: z.number().nonnegative().nullable(),
  responsible: z.object({ id: idSchema, name: z.string() }).nullable(),
  acceptor: z.object({ id: idSchema, name: z.string() }).nullable(),
  deadline: daySchema.nullable(),
  rectifiedAt: instantSchema.nullable(),
  rectification: z.string().nullable(),
  acceptedAt: instantSchema.nullable(),
  acceptComment: z.string().nullable(),
  photosBefore: z.array(idSchema),
  photosAfter: z.array(idSchema),
  rejectedReason: z.string().nullable(),
  /** Who rectified it; never the one who accepts. The id is the person's, or the account's where it has no person. */
  rectifier: z.object({ id: idSchema, name: z.string() }).nullish(),
  /** Why it was sent back last. */
  sentBackReason: z.string().nullish(),
  /** 人物管理分类 and 发生环节, by their code tables. */
  managementClass: z.string().nullish(),
  occurrence: z.string().nullish(),
  /** How far an overdue danger has climbed; 0 is not overdue. */
  climbed: z.number().int(),
  /** 执法编号: ties it to an inspection by an authority. */
  enforcementId: z.string().nullish(),
  /** What made another house or a rule raise it, and the record that it rests on. */
  origin: z.object({ because: z.string(), subject: idSchema.nullable() }).nullish(),
  /** The reporter's person; null for an anonymous report, which nothing ties to anybody. */
  reporterId: idSchema.nullish(),
  anonymous: z.boolean().nullish(),
  /** Where it belongs: the risk unit and its department, as they were called then; the area of the plant. */
  unit: idSchema.nullish(),
  department: z.string().nullish(),
  area: idSchema.nullish(),
  confirmedAt: instantSchema.nullish(),
  /** The deadline as first set, whatever extensions came after. */
  firstDeadline: daySchema.nullish(),
  /** How often it was sent back by the acceptor. */
  sentBackTimes: z.number().int().nullish(),
  /** Earlier dangers alike, the newest first; how many there were. `repeats` 2 is 第 3 次. */
  alike: z.array(idSchema).nullish(),
  repeats: z.number().int().nullish(),
  ...dangerParts,
})
export type Danger = z.infer<typeof dangerSchema>

export const stopStateSchema = z.enum(['requested', 'approved', 'refused', 'running', 'to-restart', 'ended', 'withdrawn'])
export type StopState = z.infer<typeof stopStateSchema>
export const stopKindSchema = z.enum(['shutdown', 'maintenance'])
const handSchema = z.object({ id: idSchema, name: z.string() })
/** Something about a stop that does not fit together, with the facts; a sign is no proof. */
export const stopSignSchema = z.object({ code: z.enum(['answered', 'dangers', 'before-dues', 'after-missed', 'repeated']), title: z.string(), facts: z.array(z.string()), since: instantSchema })
export type StopSign = z.infer<typeof stopSignSchema>
export const stopCheckSchema = z.object({ measure: idSchema, content: z.string(), result: z.enum(['0', '1']), note: z.string(), photos: z.array(idSchema), danger: idSchema.nullable() })

/** 停用/检维修记录. What follows `reason` came later: records from before have none of it. */
export const stopRecordSchema = z.object({
  ...recordBase,
  hazardCode: z.string(),
  unit: idSchema,
  startAt: instantSchema,
  endAt: instantSchema,
  reason: z.string(),
  state: stopStateSchema.nullish(),
  kind: stopKindSchema.nullish(),
  requester: handSchema.nullish(),
  requestedAt: instantSchema.nullish(),
  /** How the unit was emptied (清空) and isolated (隔离), who confirmed it on the spot, and the photos of it. */
  evidence: z.object({ cleared: z.string(), isolated: z.string(), confirmedBy: handSchema, photos: z.array(idSchema) }).nullish(),
  approval: z.object({ approved: z.boolean(), by: handSchema, at: instantSchema, comment: z.string() }).nullish(),
  /** A later end that was asked for and is not yet approved. */
  extension: z.object({ endAt: instantSchema, reason: z.string(), by: handSchema, at: instantSchema }).nullish(),
  restart: z.object({ by: handSchema, at: instantSchema, comment: z.string(), photos: z.array(idSchema), checks: z.array(stopCheckSchema) }).nullish(),
  /** When the unit ran again by the 复产检查. */
  endedAt: instantSchema.nullish(),
  signs: z.array(stopSignSchema).nullish(),
  /** What the enterprise says to the signs; it travels with them. */
  explanation: z.object({ text: z.string(), by: handSchema, at: instantSchema }).nullish(),
})
export type StopRecord = z.infer<typeof stopRecordSchema>

/** Events that carry the whole record: what happened, and the state it left. The exchange house reads these. */
export const unitSaved = defineEvent('dual-prevention.unit-saved', '保存了风险单元', z.object({ unit: unitSchema }))
export const riskEventSaved = defineEvent('dual-prevention.risk-event-saved', '保存了风险事件', z.object({ riskEvent: riskEventSchema }))
export const measureSaved = defineEvent('dual-prevention.measure-saved', '保存了管控措施', z.object({ measure: measureSchema }))
export const planSaved = defineEvent('dual-prevention.plan-saved', '保存了排查计划', z.object({ plan: planSchema }))
/** What was due, told along with the answer, so that the journal alone can be counted by; null in entries of before. */
const answeredDueSchema = z.object({
  startAt: instantSchema,
  endAt: instantSchema,
  content: z.string(),
  /** Whose it was at that moment. */
  assignees: z.array(idSchema),
  /** The person who answered; null when nobody did. */
  by: idSchema.nullable(),
})
const wholeRecord = z.object({ record: inspectionRecordSchema, due: answeredDueSchema.nullish() })
export const inspectionRecorded = defineEvent('dual-prevention.inspection-recorded', '完成排查', wholeRecord)
export const inspectionMissed = defineEvent('dual-prevention.inspection-missed', '到期未排查', wholeRecord)
export const stopSaved = defineEvent('dual-prevention.stop-saved', '保存了停用记录', z.object({
  stop: stopRecordSchema,
  /** Which step it was, for the time line. */
  step: z.enum(['request', 'approve', 'refuse', 'withdraw', 'begin', 'shorten', 'ask-extension', 'extend', 'refuse-extension', 'lapse', 'restart', 'signs', 'explain']).optional(),
  note: z.string().optional(),
}))

const wholeDanger = z.object({ danger: dangerSchema })
export const dangerReported = defineEvent('dual-prevention.danger-reported', '上报隐患', wholeDanger)
export const dangerConfirmed = defineEvent('dual-prevention.danger-confirmed', '确认隐患（五定）', wholeDanger)
export const dangerRejected = defineEvent('dual-prevention.danger-rejected', '驳回隐患', wholeDanger)
export const dangerRectified = defineEvent('dual-prevention.danger-rectified', '完成整改', wholeDanger)
export const dangerSentBack = defineEvent('dual-prevention.danger-sent-back', '验收退回', wholeDanger)
export const dangerClosed = defineEvent('dual-prevention.danger-closed', '验收并关闭隐患', wholeDanger)
export const dangerOverdue = defineEvent('dual-prevention.danger-overdue', '隐患超期未整改', wholeDanger)
export const dangerReassigned = defineEvent('dual-prevention.danger-reassigned', '重新指派', wholeDanger)
export const dangerExtensionAsked = defineEvent('dual-prevention.danger-extension-asked', '申请延期', wholeDanger)
export const dangerExtended = defineEvent('dual-prevention.danger-extended', '同意延期', wholeDanger)
export const dangerExtensionRefused = defineEvent('dual-prevention.danger-extension-refused', '不同意延期', wholeDanger)
export const dangerSupervised = defineEvent('dual-prevention.danger-supervised', '内部督办', wholeDanger)
export const dangerReleased = defineEvent('dual-prevention.danger-released', '解除督办', wholeDanger)
export const dangerProgressTold = defineEvent('dual-prevention.danger-progress-told', '报告整改进展', wholeDanger)
export const dangerPlanned = defineEvent('dual-prevention.danger-planned', '编制治理方案', wholeDanger)
export const dangerPlanApproved = defineEvent('dual-prevention.danger-plan-approved', '批准治理方案', wholeDanger)
export const dangerPlanReturned = defineEvent('dual-prevention.danger-plan-returned', '退回治理方案', wholeDanger)
export const dangerMajorTold = defineEvent('dual-prevention.danger-major-told', '报告重大事故隐患', wholeDanger)
export const dangerCoAccepted = defineEvent('dual-prevention.danger-co-accepted', '会同验收', wholeDanger)
