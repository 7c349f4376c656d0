import { z } from 'zod'
import { alarmLevelSchema } from '@anlan/alarms/contract/alarm'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf } from '@anlan/kernel/schema'

/** 异常状态自动预警: rules that look at the plant by themselves. Each is listed with what it says, and can be set by the enterprise. */
export const warningKindSchema = z.enum([
  'measure-failed-long', 'unit-failed-many', 'major-unit-overdue', 'key-point-silent', 'points-silent', 'completion-low', 'gas-repeated', 'level-near-limit', 'bypass-overrun',
])
export type WarningKind = z.infer<typeof warningKindSchema>

const roleSchema = z.enum(ENTERPRISE_STAFF)

/** A condition that a rule finds now. The cause is the same as long as the condition is. */
export const warningHitSchema = z.object({
  cause: z.string(),
  subject: idSchema.nullable(),
  title: z.string(),
  detail: z.string(),
  /** A console path. */
  link: z.string().nullable(),
})
export type WarningHit = z.infer<typeof warningHitSchema>

export const warningRuleSchema = z.object({
  kind: warningKindSchema,
  title: z.string(),
  /** What it says, with its figures, in one sentence. */
  words: z.string(),
  enabled: z.boolean(),
  level: alarmLevelSchema,
  figures: z.array(z.object({ key: z.string(), title: z.string(), unit: z.string(), value: z.number(), min: z.number(), max: z.number() })),
  addressees: z.array(roleSchema),
  /** 0 while it is as delivered. */
  version: z.number().int(),
  lookedAt: instantSchema.nullable(),
  open: z.array(warningHitSchema.extend({ level: alarmLevelSchema, raisedAt: instantSchema })),
  /** How often it has warned in the last thirty days. */
  past: z.number().int(),
})
export type WarningRule = z.infer<typeof warningRuleSchema>

export const listWarningRules = defineQuery({
  name: 'dual-prevention.list-warning-rules',
  title: '自动预警规则',
  input: z.object({}),
  output: z.object({ now: instantSchema, rules: z.array(warningRuleSchema) }),
  may: [...ENTERPRISE_STAFF],
})

/** What a rule would say by the data of this moment; `figures` in the order in which the rule lists them, its own where left out. Nothing is raised. */
export const tryWarningRule = defineQuery({
  name: 'dual-prevention.try-warning-rule',
  title: '试运行预警规则',
  input: z.object({ kind: warningKindSchema, figures: listOf(z.coerce.number()) }),
  output: z.object({ hits: z.array(warningHitSchema) }),
  may: [...ENTERPRISE_MANAGERS],
})

export const saveWarningRule = defineCommand({
  name: 'dual-prevention.save-warning-rule',
  title: '设置预警规则',
  input: z.object({
    kind: warningKindSchema,
    version: z.number().int().nonnegative(),
    enabled: z.boolean(),
    level: alarmLevelSchema,
    figures: z.record(z.string(), z.number('请填写数值')),
    addressees: z.array(roleSchema).min(1, '请至少选择一类接收人'),
  }),
  output: z.object({ kind: warningKindSchema, version: z.number().int() }),
  may: [...ENTERPRISE_MANAGERS],
})

export const warningRuleSaved = defineEvent(
  'dual-prevention.warning-rule-saved',
  '设置了预警规则',
  z.object({ kind: warningKindSchema, title: z.string(), enabled: z.boolean(), level: alarmLevelSchema, figures: z.record(z.string(), z.number()), addressees: z.array(roleSchema) }),
)
