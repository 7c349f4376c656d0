import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, listOf, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'
import { planSchema, presenceSchema } from '../records.ts'
import { presenceProofSchema } from './presence.ts'
import { roundRunStateSchema } from './round-life.ts'

const stopSchema = z.object({
  place: idSchema.meta({ title: '巡检点', widget: 'select' }),
  minSeconds: z.coerce.number().int('请填写整数').min(0).max(7_200).default(0).meta({ title: '至少停留', unit: '秒' }),
})
export type RoundStop = z.infer<typeof stopSchema>

const timing = planSchema.pick({ cycle: true, cycleUnit: true, firstStart: true, windowStart: true, windowEnd: true, workDayType: true, post: true, person: true, active: true })

/** 巡检路线: ordered places, by a post or a person, by cycle. */
export const roundSchema = timing.extend({
  id: idSchema,
  version: versionSchema,
  deleted: z.boolean(),
  updatedAt: instantSchema,
  updatedBy: z.string(),
  name: z.string(),
  stops: z.array(stopSchema),
})
export type Round = z.infer<typeof roundSchema>

/** What happened at one place. `left` minus `arrived` is the stay; moments on our clock. */
export const visitSchema = z.object({
  place: idSchema,
  name: z.string(),
  arrived: instantSchema.nullable(),
  left: instantSchema.nullable(),
  presence: presenceSchema.nullable(),
  skipped: z.string().nullable(),
})
export type Visit = z.infer<typeof visitSchema>

/** What a walk shows of itself. */
export const roundFactsSchema = z.object({
  complete: z.boolean(),
  inOrder: z.boolean(),
  /** Places left before their time. */
  tooFast: z.array(idSchema),
  skipped: z.array(idSchema),
  /** Places where nothing shows that somebody stood. */
  unproven: z.array(idSchema),
})
export type RoundFacts = z.infer<typeof roundFactsSchema>

/** What another house knows of where the walker was, by the place. */
export const evidenceSchema = z.object({ place: idSchema, from: instantSchema, to: instantSchema, source: z.string() })

export const roundRunSchema = z.object({
  id: idSchema,
  round: idSchema,
  name: z.string(),
  stops: z.array(stopSchema.extend({ name: z.string() })),
  state: roundRunStateSchema,
  startAt: instantSchema,
  endAt: instantSchema,
  assignees: z.array(idSchema),
  startedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  walker: z.string().nullable(),
  visits: z.array(visitSchema),
  facts: roundFactsSchema.nullable(),
  evidence: z.array(evidenceSchema),
})
export type RoundRun = z.infer<typeof roundRunSchema>

const clock = (title: string) => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间格式为 08:00').nullable().default(null).meta({ title, placeholder: '08:00', help: '周期单位为小时的必填，其他不填' })

export const saveRound = defineCommand({
  name: 'dual-prevention.save-round',
  title: '保存巡检路线',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: z.coerce.number().int().nonnegative().meta({ widget: 'hidden' }),
    deleted: z.boolean().default(false).meta({ widget: 'hidden' }),
    name: z.string().trim().min(2, '请填写路线名称').max(60).meta({ title: '路线名称' }),
    stops: z.array(stopSchema).min(2, '一条路线至少两个巡检点').max(80).meta({ title: '巡检点（按先后顺序）' }),
    cycle: z.coerce.number().int().positive('巡检周期应为大于 0 的整数').meta({ title: '巡检周期' }),
    cycleUnit: planSchema.shape.cycleUnit.meta({ title: '周期单位' }),
    windowStart: clock('工作开始时间'),
    windowEnd: clock('工作结束时间'),
    workDayType: planSchema.shape.workDayType.default('0').meta({ title: '工作日类型', words: { '0': '每天', '1': '法定工作日', '2': '非法定工作日' } }),
    post: idSchema.nullable().default(null).meta({ title: '责任岗位', widget: 'select' }),
    person: idSchema.nullable().default(null).meta({ title: '责任人', widget: 'select', help: '岗位与责任人填一项' }),
    active: z.boolean().default(true).meta({ title: '启用' }),
  }),
  output: z.object({ id: idSchema, version: z.number().int() }),
  may: ['safety-manager'],
})

/** One command at the end of the walk: what the phone noted on the way, with or without a network. */
export const finishRound = defineCommand({
  name: 'dual-prevention.finish-round',
  title: '提交巡检',
  input: z.object({
    run: idSchema,
    startedAt: z.number().int().nonnegative(),
    endedAt: z.number().int().nonnegative(),
    deviceClockOffset: z.number().int().default(0),
    visits: z.array(z.object({
      place: idSchema,
      arrived: z.number().int().nonnegative().nullable(),
      left: z.number().int().nonnegative().nullable(),
      proof: presenceProofSchema.nullable().default(null),
      skipped: z.string().trim().max(200).nullable().default(null),
    })).min(1, '还没有到过巡检点').max(80),
  }),
  output: z.object({ run: idSchema, state: roundRunStateSchema, facts: roundFactsSchema }),
  may: [...ENTERPRISE_STAFF],
})

export const roundRowSchema = roundSchema.extend({ personName: z.string().nullable(), postName: z.string().nullable(), stopNames: z.array(z.string()), nextStart: z.number().int().nullable() })
export const listRounds = defineQuery({
  name: 'dual-prevention.list-rounds',
  title: '巡检路线',
  input: z.object({ ...pageInput, sort: z.enum(['name', '-name']).default('name') }),
  output: pageOf(roundRowSchema),
  may: [...ENTERPRISE_STAFF],
})
export const getRound = defineQuery({ name: 'dual-prevention.get-round', title: '巡检路线详情', input: z.object({ id: idSchema }), output: z.object({ round: roundRowSchema }), may: [...ENTERPRISE_STAFF] })

export const roundRunRowSchema = roundRunSchema.extend({ assigneeNames: z.array(z.string()) })
export const listRoundRuns = defineQuery({
  name: 'dual-prevention.list-round-runs',
  title: '巡检记录',
  input: z.object({ ...pageInput, round: idSchema.optional(), state: listOf(roundRunStateSchema), from: daySchema.optional(), to: daySchema.optional(), sort: z.enum(['startAt', '-startAt']).default('-startAt') }),
  output: pageOf(roundRunRowSchema),
  may: [...ENTERPRISE_STAFF],
})
export const getRoundRun = defineQuery({ name: 'dual-prevention.get-round-run', title: '巡检记录详情', input: z.object({ id: idSchema }), output: z.object({ run: roundRunRowSchema }), may: [...ENTERPRISE_STAFF] })

/** Open walks of the signed-in person, now and by the end of tomorrow. */
export const myRounds = defineQuery({ name: 'dual-prevention.my-rounds', title: '我的巡检', input: z.object({}), output: z.object({ now: instantSchema, runs: z.array(roundRunSchema) }), may: [...ENTERPRISE_STAFF] })

export const roundSaved = defineEvent('dual-prevention.round-saved', '保存了巡检路线', z.object({ round: roundSchema }))
export const roundFinished = defineEvent('dual-prevention.round-finished', '完成巡检', z.object({ run: roundRunSchema }))
export const roundMissed = defineEvent('dual-prevention.round-missed', '到期未巡检', z.object({ run: roundRunSchema }))
