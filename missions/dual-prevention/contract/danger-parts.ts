import { z } from 'zod'
import { daySchema, idSchema, instantSchema } from '@anlan/kernel/schema'

/** Somebody by name, and when. */
const by = { by: z.object({ id: idSchema, name: z.string() }), at: instantSchema }

const extensionSchema = z.object({ ...by, until: daySchema, reason: z.string() })

/** 内部督办: what is asked, and every how many days the responsible person tells how it stands. */
const supervisionSchema = z.object({ ...by, requirement: z.string(), everyDays: z.number().int().positive(), nextReport: daySchema })

const progressSchema = z.object({ ...by, text: z.string(), percent: z.number().int().min(0).max(100) })

/** 治理方案 of a 重大事故隐患 by the five implementations 五落实, and what keeps the place safe until it is done. */
const treatmentSchema = z.object({
  ...by,
  /** 措施 */
  measures: z.string(),
  /** 责任 */
  duty: z.string(),
  /** 资金 in 万元, and where it comes from. */
  fund: z.number().nonnegative(),
  fundSource: z.string(),
  /** 时限 */
  until: daySchema,
  /** 预案 */
  emergency: z.string(),
  /** 治理期间的临时管控措施 */
  interim: z.string(),
  state: z.enum(['submitted', 'approved', 'returned']),
  /** Who approved or returned it, when, and in what words. */
  decided: z.object({ ...by, comment: z.string() }).nullable(),
})

/** 安全生产法 41: told to the authority, and to the workers' congress or all workers. */
const majorReportSchema = z.object({ ...by, authority: z.string(), workers: z.string() })

const acceptanceSchema = z.object({ ...by, comment: z.string() })

/** The parts of a danger that come and go during its life. */
export const dangerParts = {
  /** How many extensions were granted; the one that waits for an answer. */
  extensions: z.number().int().nullish(),
  extensionAsked: extensionSchema.nullish(),
  /** What was said to the last request, when it was decided. */
  extensionComment: z.string().nullish(),
  reassignReason: z.string().nullish(),
  supervision: supervisionSchema.nullish(),
  releaseReason: z.string().nullish(),
  /** The last report; those before stand on the time line. */
  progress: progressSchema.nullish(),
  treatment: treatmentSchema.nullish(),
  majorReport: majorReportSchema.nullish(),
  /** Who has found it removed so far; a major danger needs more than one. */
  acceptances: z.array(acceptanceSchema).nullish(),
}
