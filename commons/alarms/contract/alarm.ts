import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineLifecycle } from '@anlan/kernel/lifecycle'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'

export const ALARM_LEVELS = { red: '红', orange: '橙', yellow: '黄', blue: '蓝' } as const
export const alarmLevelSchema = z.enum(['red', 'orange', 'yellow', 'blue'])

export const alarmLife = defineLifecycle({
  name: 'alarm',
  states: { raised: '已发出', acknowledged: '已签收', handled: '已处置', closed: '已关闭', misreport: '误报' },
  initial: 'raised',
  moves: {
    acknowledge: { title: '签收', from: ['raised'], to: 'acknowledged', may: [...ENTERPRISE_STAFF] },
    handle: { title: '处置', from: ['raised', 'acknowledged'], to: 'handled', may: [...ENTERPRISE_STAFF] },
    misreport: { title: '标为误报', from: ['raised', 'acknowledged', 'handled'], to: 'misreport', may: ['team-leader', 'safety-manager'] },
    close: { title: '关闭', from: ['handled'], to: 'closed', may: ['team-leader', 'safety-manager', 'principal'] },
  },
})
export const alarmStateSchema = z.enum(['raised', 'acknowledged', 'handled', 'closed', 'misreport'])

/** Kinds that no quiet hour, merge or silence may hold back. */
export const NEVER_QUIET = ['sos', 'gas', 'fire', 'guardian-left'] as const

/** To whom: persons by name, whoever is on duty at a post, or holders of a role. */
export const addresseeSchema = z.union([
  z.object({ person: idSchema }),
  z.object({ post: idSchema }),
  z.object({ role: z.string() }),
])
export type Addressee = z.infer<typeof addresseeSchema>

/** 处置步骤: what has to be done before it can be closed, and by whom; nobody named: by anybody. */
export const alarmStepSchema = z.object({
  title: z.string(),
  people: z.array(z.object({ person: idSchema, name: z.string() })),
  done: z.object({ at: instantSchema, by: z.string(), note: z.string() }).optional(),
})
export type AlarmStep = z.infer<typeof alarmStepSchema>

export const alarmSchema = z.object({
  id: idSchema,
  /** One open alarm per cause: `danger-overdue:<id>`. */
  cause: z.string(),
  kind: z.string(),
  level: alarmLevelSchema,
  title: z.string(),
  text: z.string(),
  /** Where a click leads, a console path. */
  link: z.string().nullable(),
  subject: idSchema.nullable(),
  place: z.string().nullable(),
  state: alarmStateSchema,
  /** The condition has gone, whether or not somebody has handled it. */
  clearedAt: instantSchema.nullable(),
  raisedAt: instantSchema,
  times: z.number().int(),
  /** 0 for the first addressees, then one more per climb. */
  step: z.number().int(),
  addressees: z.array(z.object({ person: idSchema, name: z.string(), notifiedAt: instantSchema })),
  /** When somebody first took it on, first wrote down what was done, and when it was over: closed or called false. Absent before. */
  acknowledgedAt: instantSchema.optional(),
  handledAt: instantSchema.optional(),
  overAt: instantSchema.optional(),
  /** Why it was no real one. */
  misreportReason: z.string().optional(),
  /** In their order; absent where whoever raised it asked for none. */
  steps: z.array(alarmStepSchema).optional(),
  version: versionSchema,
})
export type Alarm = z.infer<typeof alarmSchema>

/** Raised by rules and edges. The same cause again while it is open counts up instead of a second alarm. */
export const raiseAlarm = defineCommand({
  name: 'alarms.raise',
  title: '发出报警',
  input: z.object({
    cause: z.string().min(1),
    kind: z.string().min(1),
    level: alarmLevelSchema,
    title: z.string().min(1),
    text: z.string().default(''),
    link: z.string().optional(),
    subject: idSchema.optional(),
    place: z.string().optional(),
    to: z.array(addresseeSchema).min(1),
    /** Climbs: after so many minutes without acknowledgement the next addressees are told. */
    escalation: z.array(z.object({ afterMinutes: z.number().positive(), to: z.array(addresseeSchema).min(1) })).default([]),
    /** What has to be done before it can be closed; responsible are those who hold the post or role when it is raised. */
    steps: z.array(z.object({ title: z.string().min(1).max(50), to: z.array(addresseeSchema) })).max(20).default([]),
  }),
  output: z.object({ id: idSchema, again: z.boolean() }),
  may: [],
})

/** The condition has gone. Without an open alarm of that cause nothing happens. */
export const clearAlarm = defineCommand({
  name: 'alarms.clear',
  title: '报警条件消除',
  input: z.object({ cause: z.string(), reason: z.string() }),
  output: z.object({ cleared: z.boolean() }),
  may: [],
})

export const listAlarms = defineQuery({
  name: 'alarms.list',
  title: '报警',
  input: z.object({ ...pageInput, state: listOf(alarmStateSchema), level: listOf(alarmLevelSchema), mine: z.union([z.boolean(), z.stringbool()]).default(false) }),
  output: pageOf(alarmSchema),
  may: [...ENTERPRISE_STAFF],
})

const whole = z.object({ alarm: alarmSchema, note: z.string().optional(), photos: z.array(idSchema).optional() })
export const alarmRaised = defineEvent('alarms.alarm-raised', '发出报警', whole)
export const alarmNotified = defineEvent('alarms.alarm-notified', '通知了责任人', whole)
export const alarmAcknowledged = defineEvent('alarms.alarm-acknowledged', '签收报警', whole)
export const alarmHandled = defineEvent('alarms.alarm-handled', '处置报警', whole)
export const alarmCleared = defineEvent('alarms.alarm-cleared', '报警条件已消除', whole)
export const alarmStepDone = defineEvent('alarms.alarm-step-done', '完成报警处置步骤', whole)
export const alarmClosed = defineEvent('alarms.alarm-closed', '关闭报警', whole)
export const alarmMisreported = defineEvent('alarms.alarm-misreported', '标为误报', whole)
