import { z } from 'zod'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'
import { GAS_VERDICTS } from './gas.ts'
import { permitStateSchema } from './life.ts'
import { alarmCodeSchema, signNodeSchema, workKindSchema, workLevelSchema } from './permit.ts'
import { namedSchema, PRESENCE_WORDS } from './person.ts'
import { planStateSchema } from './plan.ts'

/**
 * The records of special work as they are exchanged, in our own words (AQ 3064.2-2025 6.1, 8.2, Annex A). Codes and field names
 * of receivers are the business of the edges. A place is degrees, CGCS2000, or a reason why there are none; never metres of a plan.
 */
const recordBase = { id: idSchema, version: versionSchema, deleted: z.boolean(), createdAt: instantSchema, createdBy: z.string(), updatedAt: instantSchema, updatedBy: z.string() }
const moment = instantSchema.nullable()
const words = <Words extends Readonly<Record<string, string>>>(of: Words) => z.enum(Object.keys(of) as [keyof Words & string, ...(keyof Words & string)[]])

/** 备案: the seven items of 5.3.1, since it was approved. Withdrawn, it is deleted. */
export const workPlanRecordSchema = z.object({
  ...recordBase,
  company: z.string(),
  unit: z.string(), workUnit: z.string(), contractor: z.boolean(), content: z.string(), area: z.string(), spot: z.string(), from: instantSchema, until: instantSchema,
  works: z.array(z.object({ kind: workKindSchema, level: workLevelSchema })),
  inCharge: namedSchema.nullable(), inChargeMobile: z.string(),
  emergency: z.boolean(), emergencyReason: z.string(),
  state: planStateSchema, askedAt: instantSchema, approvedAt: moment, approvedBy: z.string().nullable(),
})
export type WorkPlanRecord = z.infer<typeof workPlanRecordSchema>

const certificateSchema = z.object({ holder: z.string(), work: z.string(), number: z.string(), validUntil: z.string() })
/** % by volume, or mg/m³ for a poison. */
const gasValueSchema = z.object({ name: z.string(), at: instantSchema, value: z.number(), unit: z.enum(['vol', 'mg']), verdict: words(GAS_VERDICTS) })
const pauseSchema = z.object({ at: instantSchema, why: z.string(), code: alarmCodeSchema.nullable(), resumedAt: moment })

/** Table A.1 and what a regulator checks beside it. Drafts are none. */
export const workPermitRecordSchema = z.object({
  ...recordBase,
  company: z.string(), number: z.string(), kind: workKindSchema, level: workLevelSchema, upgraded: z.boolean(), state: permitStateSchema,
  plan: idSchema.nullable(), replaces: idSchema.nullable(), replacedBy: idSchema.nullable(), links: z.array(idSchema),
  unit: z.string(), workUnits: z.array(z.string()), contractor: z.boolean(), area: z.string(), spot: z.string(), content: z.string(),
  from: instantSchema, until: instantSchema,
  appliedAt: moment, issuedAt: moment, startedAt: moment, finishedAt: moment, acceptedAt: moment, acceptedBy: z.string().nullable(),
  inCharge: namedSchema, inChargeMobile: z.string(), guardians: z.array(namedSchema), workers: z.array(namedSchema), certificates: z.array(certificateSchema),
  /** The one that decides: what fails, else the latest. */
  gas: gasValueSchema.nullable(),
  gasTests: z.array(z.object({ at: instantSchema, spot: z.string(), by: z.string(), verdict: words(GAS_VERDICTS) })),
  hazards: z.int(), measures: z.object({ rows: z.int(), answered: z.int() }), briefedAt: moment,
  signed: z.array(z.object({ node: signNodeSchema, who: namedSchema, at: instantSchema, presence: words(PRESENCE_WORDS) })),
  suspensions: z.array(pauseSchema),
  changedCause: z.string().nullable(), cancelledCause: z.string().nullable(), endedReason: z.string().nullable(), fromPaper: z.boolean(),
  /** Longitude and latitude. */
  at: z.tuple([z.number(), z.number()]).nullable(),
  /** Why there are no degrees, and what to do. */
  unplaced: z.string().nullable(),
  /** The printed permit, once there is one. */
  paper: idSchema.nullable(),
})
export type WorkPermitRecord = z.infer<typeof workPermitRecordSchema>

/** The permit as printed when it was issued and when it was over: the electronic permit itself goes along (通知 二). */
export const workPaperRecordSchema = z.object({ ...recordBase, permit: idSchema, number: z.string(), name: z.string(), file: idSchema, sha256: z.string() })
export type WorkPaperRecord = z.infer<typeof workPaperRecordSchema>

/** Table A.3: one alarm from its beginning to its end. `code` null: the standard has none for it. */
export const workAlarmRecordSchema = z.object({
  ...recordBase, permit: idSchema, number: z.string(), gate: z.string(), code: alarmCodeSchema.nullable(), text: z.string(), begunAt: instantSchema, endedAt: moment, result: z.string().nullable(),
})
export type WorkAlarmRecord = z.infer<typeof workAlarmRecordSchema>

/** Each of them whenever it is another than it was, whole. */
export const workPlanSaved = defineEvent('special-work.plan-record-saved', '更新了作业预约的交换记录', z.object({ workPlan: workPlanRecordSchema }))
export const workPermitSaved = defineEvent('special-work.permit-record-saved', '更新了作业票的交换记录', z.object({ workPermit: workPermitRecordSchema }))
export const workPaperSaved = defineEvent('special-work.paper-record-saved', '更新了电子作业票', z.object({ workPaper: workPaperRecordSchema }))
export const workAlarmSaved = defineEvent('special-work.alarm-record-saved', '更新了特殊作业报警的交换记录', z.object({ workAlarm: workAlarmRecordSchema }))
