import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { instantSchema } from '@anlan/kernel/schema'
import { INDICATOR_NAMES, INDICATORS } from '@anlan/standards/effect'

export const SCOPES = { person: '个人', department: '部门' } as const
export const scopeSchema = z.enum(['person', 'department'])
export const indicatorSchema = z.enum(INDICATOR_NAMES)

const points = (title: string, help: string) => z.number('请填写数字').min(0, '不能小于 0').max(100, '不能超过 100').meta({ title, unit: '分', help })

/** One line of the register of indicators: what counts, for whom, and how much. */
export const indicatorRuleSchema = z.object({
  indicator: indicatorSchema.meta({ title: '指标', words: Object.fromEntries(Object.entries(INDICATORS).map(([name, { title }]) => [name, title])) }),
  scope: scopeSchema.meta({ title: '考核对象', words: SCOPES }),
  weight: points('满分', '完成率类指标的满分，其他指标填 0'),
  each: points('每项加扣', '按项加分或扣分的指标填写，完成率类填 0'),
  cap: points('加扣最多', '按项加分或扣分的上限'),
})

export const rulesSchema = z.object({
  rules: z.array(indicatorRuleSchema).min(1, '请至少保留一项指标').max(40).meta({ title: '指标' }),
  sealDay: z.number('请填写数字').int('请填写整数').min(3, '不能早于 3 日，要留出申诉的时间').max(28, '不能晚于 28 日').meta({ title: '次月定稿日', unit: '日', help: '到这一天没有待处理的申诉，上月考核自动定稿' }),
})
export type AssessmentRules = z.infer<typeof rulesSchema>

export const saveAssessmentRules = defineCommand({
  name: 'effect.save-assessment-rules',
  title: '设置考核指标',
  input: rulesSchema.extend({
    version: z.int().min(0).meta({ widget: 'hidden' }),
    reason: z.string().trim().min(4, '请写明修改的原因').max(300).meta({ title: '修改原因', widget: 'textarea' }),
  }),
  output: z.object({ version: z.number().int() }),
  may: ['safety-manager'],
})

export const assessmentRules = defineQuery({
  name: 'effect.assessment-rules',
  title: '考核指标',
  input: z.object({}),
  output: rulesSchema.extend({
    version: z.number().int(),
    history: z.array(z.object({ version: z.number().int(), reason: z.string(), by: z.string(), at: instantSchema })),
  }),
  may: [...ENTERPRISE_STAFF],
})

export const assessmentRulesSaved = defineEvent('effect.assessment-rules-saved', '修改了考核指标', rulesSchema.extend({ version: z.number().int(), reason: z.string() }))
