import { z } from 'zod'
import { defineEvent } from '@anlan/kernel/event'
import { daySchema, idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'

/** What every exchanged record carries. */
const recordBase = {
  id: idSchema,
  version: versionSchema,
  deleted: z.boolean(),
  createdAt: instantSchema,
  createdBy: z.string(),
  updatedAt: instantSchema,
  updatedBy: z.string(),
}
const count = z.number().int().nonnegative()

/** The counts of a commitment, named as the exchange means them (应急〔2018〕74号; public integrations agree on the fields). */
export const commitmentCountsSchema = z.object({
  /** 生产装置套数, 其中运行, 停车 */
  units: count,
  running: count,
  stopped: count,
  specialFire: count,
  firstFire: count,
  secondFire: count,
  confinedSpace: count,
  blindPlate: count,
  height: count,
  lifting: count,
  temporaryPower: count,
  earthwork: count,
  roadBreaking: count,
  inspectionRepair: count,
  /** 倒罐、清罐、切水 */
  tankTransfer: count,
  tankCleaning: count,
  waterDraining: count,
  contractorJobs: count,
  changes: count,
  /** 开车装置数、停车装置数、试生产装置数、检维修装置数 */
  startingUnits: count,
  stoppingUnits: count,
  trialUnits: count,
  overhaulUnits: count,
  /** 运行的重点监管工艺数 */
  keyProcesses: count,
})
export type CommitmentCounts = z.infer<typeof commitmentCountsSchema>

/** 安全承诺公告 of one enterprise and day; a later one of the same day takes the place of the earlier, which stays on record. */
export const commitmentSchema = z.object({
  ...recordBase,
  day: daySchema,
  /** 1 for the first of the day, one more for each re-issue. */
  issue: z.number().int().positive(),
  counts: commitmentCountsSchema,
  contractorWork: z.boolean(),
  trialProduction: z.boolean(),
  startStop: z.boolean(),
  pilotTest: z.boolean(),
  /** 有无重大隐患 */
  majorDanger: z.boolean(),
  /** 1 重大 2 较大 3 一般 4 低; which code a receiver wants is the mapper's business. */
  riskGrade: z.enum(['1', '2', '3', '4']),
  content: z.string(),
  signatory: z.object({ id: idSchema, name: z.string() }),
  signedAt: instantSchema,
})
export type Commitment = z.infer<typeof commitmentSchema>

/** 装置运行状态 of one hazard source under a commitment. */
export const deviceStatusSchema = z.object({
  ...recordBase,
  commitment: idSchema,
  hazardCode: z.string(),
  name: z.string(),
  /** 0 停用 1 运行 2 检维修 3 试运行 */
  status: z.enum(['0', '1', '2', '3']),
  testing: z.boolean(),
  from: instantSchema.nullable(),
  to: instantSchema.nullable(),
  reason: z.string(),
  changed: z.boolean(),
  changedAt: instantSchema.nullable(),
  changedReason: z.string(),
})
export type DeviceStatus = z.infer<typeof deviceStatusSchema>

/** 承诺公告 covers this job or permit. */
export const commitmentTicketSchema = z.object({ ...recordBase, commitment: idSchema, ticket: idSchema, title: z.string() })
export type CommitmentTicket = z.infer<typeof commitmentTicketSchema>

/** Whole records: the exchange house sends them, parents first. */
export const commitmentPublished = defineEvent('responsibility.commitment-published', '发布了安全承诺公告', z.object({ commitment: commitmentSchema }))
export const deviceStatusDeclared = defineEvent('responsibility.device-status-declared', '申报了装置运行状态', z.object({ deviceStatus: deviceStatusSchema }))
export const commitmentTicketNamed = defineEvent('responsibility.commitment-ticket-named', '公告列明了作业', z.object({ commitmentTicket: commitmentTicketSchema }))
/** The hour has passed and nothing was published. */
export const commitmentMissing = defineEvent('responsibility.commitment-missing', '未按时发布安全承诺公告', z.object({ day: daySchema, since: instantSchema }))
