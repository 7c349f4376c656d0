import { z } from 'zod'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema, instantSchema } from '@anlan/kernel/schema'

/** Everything that the engine can find. 离岗 and 串岗 are the notice's, not the standard's; 低电量 and 离线 are shown, and told where wanted. */
export const JUDGED_KINDS = {
  sos: '一键报警', intrusion: '越界', motionless: '静止', 'over-count': '超员', 'under-count': '缺员', overstay: '滞留', absence: '离岗', 'wrong-post': '串岗',
  gathering: '人员聚集', 'low-battery': '低电量', lost: '失联', 'card-left': '一人多卡', 'card-still': '挂卡', mismatch: '人证不符',
  'without-terminal': '未佩戴终端', crowd: '重点区域超员', unrelated: '无关人员进入',
} as const
export type JudgedKind = keyof typeof JUDGED_KINDS
export const judgedKindSchema = z.enum(Object.keys(JUDGED_KINDS) as [JudgedKind, ...JudgedKind[]])

/** `warned`: only the person is told; `begun`: it stands; `changed`: more or fewer people, another level; `ended`: gone by itself. */
export const judgedPhaseSchema = z.enum(['warned', 'begun', 'changed', 'ended'])

export const judgedSchema = z.object({
  kind: judgedKindSchema,
  phase: judgedPhaseSchema,
  /** The same as long as it is the same thing: `intrusion:<fence>:<carrier>`. */
  cause: z.string(),
  at: instantSchema,
  /** Since when the condition holds. */
  since: instantSchema,
  level: z.enum(['red', 'orange', 'yellow', 'blue']),
  fence: idSchema.nullable(),
  carriers: z.array(idSchema),
  plan: z.string(),
  /** Metres on the plan. */
  x: z.number(),
  y: z.number(),
  floor: z.number().int(),
  /** How many, or for how many seconds, against what was allowed. */
  value: z.number(),
  allowed: z.number().nullable(),
  /** 离岗: seen outside, or asked for a sign in vain. 失联: `unanswered` when the time for a sign has passed. */
  basis: z.enum(['seen', 'unanswered']).nullable().default(null),
  /** 失联: when the person gave the sign that holds now. */
  signedAt: instantSchema.nullable().default(null),
  /** 失联: until when the person is asked for a sign. */
  answerBy: instantSchema.nullable().default(null),
})
export type Judged = z.infer<typeof judgedSchema>

const told = z.object({ judged: judgedSchema })
export const judgedBegun = defineEvent('positioning.alarm-begun', '定位报警开始', told)
export const judgedChanged = defineEvent('positioning.alarm-changed', '定位报警变化', told)
export const judgedEnded = defineEvent('positioning.alarm-ended', '定位报警条件消除', told)
