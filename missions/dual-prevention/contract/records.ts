import { z } from 'zod'
import { defineEvent } from '@anlan/kernel/event'
import { daySchema, idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'

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
})
export type RiskEvent = z.infer<typeof riskEventSchema>

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
  /** 隐患来源 1–10 */
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
})
export type Danger = z.infer<typeof dangerSchema>

/** 停用/检维修记录 */
export const stopRecordSchema = z.object({
  ...recordBase,
  hazardCode: z.string(),
  unit: idSchema,
  startAt: instantSchema,
  endAt: instantSchema,
  reason: z.string(),
})
export type StopRecord = z.infer<typeof stopRecordSchema>

/** Events that carry the whole record: what happened, and the state it left. The exchange house reads these. */
export const unitSaved = defineEvent('dual-prevention.unit-saved', '保存了风险单元', z.object({ unit: unitSchema }))
export const riskEventSaved = defineEvent('dual-prevention.risk-event-saved', '保存了风险事件', z.object({ riskEvent: riskEventSchema }))
export const measureSaved = defineEvent('dual-prevention.measure-saved', '保存了管控措施', z.object({ measure: measureSchema }))
export const planSaved = defineEvent('dual-prevention.plan-saved', '保存了排查计划', z.object({ plan: planSchema }))
export const inspectionRecorded = defineEvent('dual-prevention.inspection-recorded', '完成排查', z.object({ record: inspectionRecordSchema }))
export const inspectionMissed = defineEvent('dual-prevention.inspection-missed', '到期未排查', z.object({ record: inspectionRecordSchema }))
export const stopSaved = defineEvent('dual-prevention.stop-saved', '保存了停用记录', z.object({ stop: stopRecordSchema }))

const wholeDanger = z.object({ danger: dangerSchema })
export const dangerReported = defineEvent('dual-prevention.danger-reported', '上报隐患', wholeDanger)
export const dangerConfirmed = defineEvent('dual-prevention.danger-confirmed', '确认隐患（五定）', wholeDanger)
export const dangerRejected = defineEvent('dual-prevention.danger-rejected', '驳回隐患', wholeDanger)
export const dangerRectified = defineEvent('dual-prevention.danger-rectified', '完成整改', wholeDanger)
export const dangerSentBack = defineEvent('dual-prevention.danger-sent-back', '验收退回', wholeDanger)
export const dangerClosed = defineEvent('dual-prevention.danger-closed', '验收并关闭隐患', wholeDanger)
export const dangerOverdue = defineEvent('dual-prevention.danger-overdue', '隐患超期未整改', wholeDanger)
