import { z } from 'zod'
import type { Adoption } from '@anlan/dual-prevention/contract/adopt-records'
import { ID_PATTERN } from '@anlan/kernel/id'
import { parseBeijingStamp, plantDay } from '@anlan/kernel/time'
import type { RecordKind } from '@anlan/exchange/contract/records'

/** The map back: what the hub holds, in our own words. Written by hand from `standards/exchange/dual-prevention.md`, as the map there is. */
export type ReadRow = { readonly id: string; readonly adoption: Adoption } | { readonly id: string; readonly fault: string }

const text = z.string().default('')
const stamp = z.string().transform((said, context) => {
  const at = parseBeijingStamp(said)
  if (at === undefined) context.addIssue({ code: 'custom', message: `“${said}”不是北京时间的时刻` })
  return at ?? 0
})
const stampOrNull = stamp.nullish().transform((at) => at ?? null)
const uuid = z.string().regex(ID_PATTERN, '主键不是小写带短横线的 UUID')
/** `8:00:00` as we write it: `08:00`. */
const clock = z.string().nullish().transform((said) => (said ? said.padStart(8, '0').slice(0, 5) : null))
const orNull = z.string().nullish().transform((said) => said || null)

const traceSchema = z.object({ id: uuid, deleted: z.enum(['0', '1']), createDate: stamp, createBy: text, updateDate: stamp, updateBy: text })

const STATES = { 0: 'rectifying', 1: 'to-accept', 9: 'accepted' } as const

/** Each table's own fields, and what they are called here. */
const WORDS = {
  unit: z.object({ hazardCode: text, hazardDep: text, hazardLiablePerson: text, riskUnitName: text })
    .transform((it) => ({ hazardCode: it.hazardCode, department: it.hazardDep, responsible: it.hazardLiablePerson, name: it.riskUnitName })),
  'risk-event': z.object({ riskUnitId: uuid, riskEventName: text }).transform((it) => ({ unit: it.riskUnitId, name: it.riskEventName })),
  measure: z.object({ riskEventId: uuid, dataSrc: text, classify1: text, classify2: text, classify3: text, riskMeasureDesc: text, troubleshootContent: text })
    .transform((it) => ({ riskEvent: it.riskEventId, dataSrc: it.dataSrc, classify1: it.classify1, classify2: it.classify2, classify3: it.classify3, description: it.riskMeasureDesc, inspectionContent: it.troubleshootContent })),
  plan: z.object({
    riskMeasureId: uuid, troubleshootContent: text, checkCycle: z.number(), checkCycleUnit: text, taskStartTime: stamp, workStartTime: clock, workEndTime: clock,
    workDayType: text, workType: text, taskNum: z.number().nullish().transform((it) => it ?? null),
  }).transform((it) => ({
    measure: it.riskMeasureId, content: it.troubleshootContent, cycle: it.checkCycle, cycleUnit: it.checkCycleUnit, firstStart: it.taskStartTime,
    windowStart: it.workStartTime, windowEnd: it.workEndTime, workDayType: it.workDayType, workType: it.workType, taskNum: it.taskNum,
  })),
  record: z.object({ checkTaskId: uuid, checkTime: stamp, checkStatus: text, mobileMe: orNull, isDefend: text, createByMobile: orNull })
    .transform((it) => ({ plan: it.checkTaskId, checkedAt: it.checkTime, result: it.checkStatus, device: it.mobileMe, guarantee: it.isDefend === '1', inspectorMobile: it.createByMobile })),
  danger: z.object({
    dangerState: z.enum(['0', '1', '9']), dangerName: text, dangerDesc: text, hazardCode: orNull, riskMeasureId: uuid.nullish(), checkRecordId: uuid.nullish(), dangerLevel: text, dangersSrc: text,
    dangerManageType: text, hazardDangerType: text, hazardCategory: z.number(), registTime: stamp, registrant: text, dangerReason: orNull, controlMeasures: orNull, cost: orNull, liablePerson: text,
    dangerManageDeadline: stamp, checkAcceptPerson: orNull, checkAcceptTime: stampOrNull, checkAcceptComment: orNull, managementClassification: orNull, occurrenceLink: orNull, enforcementId: orNull,
  }).transform((it) => ({
    state: STATES[it.dangerState], name: it.dangerName, description: it.dangerDesc, hazardCode: it.hazardCode, measure: it.riskMeasureId ?? null, record: it.checkRecordId ?? null,
    level: it.dangerLevel, source: it.dangersSrc, manageType: it.dangerManageType, kind: it.hazardDangerType, category: String(it.hazardCategory), reportedAt: it.registTime, reporter: it.registrant,
    reason: it.dangerReason, measures: it.controlMeasures, cost: it.cost === null ? null : Number(it.cost), responsible: it.liablePerson, deadline: plantDay(it.dangerManageDeadline),
    acceptor: it.checkAcceptPerson, acceptedAt: it.checkAcceptTime, acceptComment: it.checkAcceptComment, managementClass: it.managementClassification, occurrence: it.occurrenceLink, enforcementId: it.enforcementId,
  })),
  stop: z.object({ hazardCode: text, riskUnitId: uuid, stopStartTime: stamp, stopEndTime: stampOrNull, stopReason: text })
    .transform((it) => ({ hazardCode: it.hazardCode, unit: it.riskUnitId, startAt: it.stopStartTime, endAt: it.stopEndTime, reason: it.stopReason })),
} as const

export type ReadKind = keyof typeof WORDS
export const isReadKind = (kind: RecordKind): kind is ReadKind => kind in WORDS

/** Empty strings are no values on this wire. */
const filled = (row: Readonly<Record<string, unknown>>): Record<string, unknown> => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== ''))

const faultOf = (error: z.ZodError): string => error.issues.map(({ path, message }) => `${path.join('.')}：${message}`).join('；')

export const readRow = (kind: ReadKind, said: unknown): ReadRow => {
  const row = typeof said === 'object' && said !== null ? filled(said as Record<string, unknown>) : {}
  const id = String(row['id'] ?? '')
  const [trace, words] = [traceSchema.safeParse(row), WORDS[kind].safeParse(row)]
  if (!trace.success) return { id, fault: faultOf(trace.error) }
  if (!words.success) return { id, fault: faultOf(words.error) }
  const { deleted, createDate, createBy, updateDate, updateBy } = trace.data
  return { id, adoption: { kind, id, deleted: deleted === '1', createdAt: createDate, createdBy: createBy, updatedAt: updateDate, updatedBy: updateBy, words: words.data } as Adoption }
}
