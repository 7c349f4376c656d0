import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema } from '@anlan/kernel/schema'

/** Why a unit is to be assessed again before its year is over. */
export const REASSESS_WHY = { change: '变更', incident: '事故事件', other: '其他' } as const
export const reassessWhySchema = z.enum(['change', 'incident', 'other'])

export const REVIEW_STATES = { due: '到期未复评', soon: '即将到期', valid: '有效' } as const
export const reviewStateSchema = z.enum(['due', 'soon', 'valid'])

/** A demand that stands until the unit has been assessed again. */
export const reviewRequestSchema = z.object({
  why: reassessWhySchema,
  note: z.string(),
  by: z.string(),
  at: instantSchema,
  dueOn: daySchema,
})
export type ReviewRequest = z.infer<typeof reviewRequestSchema>

/** 复评: when a unit was assessed last, when again, and why. */
export const reviewSchema = z.object({
  state: reviewStateSchema,
  assessedOn: daySchema,
  assessedBy: z.string().nullable(),
  conclusion: z.string().nullable(),
  dueOn: daySchema,
  /** In words, the nearest first. */
  reasons: z.array(z.string()),
  requests: z.array(reviewRequestSchema),
})
export type Review = z.infer<typeof reviewSchema>

/** Other houses order it after an incident or a change of theirs. */
export const requireReassessment = defineCommand({
  name: 'dual-prevention.require-reassessment',
  title: '要求风险复评',
  input: z.object({
    units: z.array(idSchema).min(1, '请至少选一个风险单元').max(500).meta({ title: '风险单元' }),
    why: reassessWhySchema.meta({ title: '原因', words: REASSESS_WHY }),
    note: z.string().trim().min(2, '请写明发生了什么').max(500).meta({ title: '说明', widget: 'textarea' }),
  }),
  output: z.object({ units: z.number().int() }),
  may: ['safety-manager'],
})

export const completeReassessment = defineCommand({
  name: 'dual-prevention.complete-reassessment',
  title: '完成风险复评',
  input: z.object({
    unit: idSchema.meta({ widget: 'hidden' }),
    conclusion: z.string().trim().min(2, '请填写复评结论').max(500).meta({ title: '复评结论', widget: 'textarea', help: '哪些等级、措施有变化；没有变化的写明依据' }),
  }),
  output: z.object({ dueOn: daySchema }),
  may: ['safety-manager'],
})

/** What of the risks waits for the person who asks: reassessments and work sheets, the nearest first, at most 50. */
export const myRiskWork = defineQuery({
  name: 'dual-prevention.my-risk-work',
  title: '我的风险评估待办',
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        kind: z.enum(['reassess', 'map', 'analyse', 'approve', 'apply']),
        /** Of the unit or the work sheet; of the org for the map. */
        id: idSchema,
        title: z.string(),
        detail: z.string(),
        dueAt: instantSchema.nullable(),
      }),
    ),
  }),
  may: [...ENTERPRISE_STAFF],
})

const told = z.object({ unitId: idSchema, unitName: z.string() })
export const reassessmentRequired = defineEvent('dual-prevention.reassessment-required', '要求风险复评', told.extend({ request: reviewRequestSchema }))
export const reassessmentCompleted = defineEvent('dual-prevention.reassessment-completed', '完成风险复评', told.extend({ conclusion: z.string(), assessedOn: daySchema }))
