import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema } from '@anlan/kernel/schema'
import { WORK_KINDS, WORK_LEVELS } from '@anlan/standards/special-work/kinds'
import { hazardStepSchema, workKindSchema, workLevelSchema } from './permit.ts'
import { stepLinesSchema, wordLinesSchema } from './template-lines.ts'

/** Whose words they are: ours for a beginning, or the enterprise's. */
export const TEMPLATE_STANDINGS = { example: '示例，待企业确认', own: '本单位已确认' } as const
export const TEMPLATE_LEVELS = { ...WORK_LEVELS['hot-work'], ...WORK_LEVELS.lifting, ...WORK_LEVELS.height } as const
const KEEPERS = ['safety-manager', 'principal'] as const

/** 风险辨识模板 (AQ 3064.2-2025 5.4.1): by kind, place and level. What is left open fits everywhere. */
export const hazardTemplateRegister = defineRegister({
  name: 'special-work.hazard-template', title: '风险辨识模板',
  schema: z.object({
    title: z.string().trim().min(2, '请填写模板名称').max(50).meta({ title: '模板名称', placeholder: '例如：储罐区管线焊接' }),
    kind: workKindSchema.meta({ title: '作业类型', options: WORK_KINDS, words: WORK_KINDS }),
    levels: z.array(workLevelSchema.unwrap()).max(4).default([]).meta({ title: '适用级别', options: TEMPLATE_LEVELS, words: TEMPLATE_LEVELS }),
    area: z.string().trim().max(50).default('').meta({ title: '区域' }),
    equipment: z.string().trim().max(50).default('').meta({ title: '设备位号' }),
    steps: stepLinesSchema.meta({ title: '步骤、危害和措施', widget: 'textarea' }),
    measures: wordLinesSchema.meta({ title: '补充安全措施', widget: 'textarea' }),
    points: wordLinesSchema.meta({ title: '交底要点', widget: 'textarea' }),
    standing: z.enum(['example', 'own']).default('own').meta({ title: '状态', options: TEMPLATE_STANDINGS, words: TEMPLATE_STANDINGS }),
    source: z.string().trim().max(50).default('').meta({ title: '来源作业票' }),
  }),
  columns: ['title', 'kind', 'levels', 'area', 'equipment', 'standing'], filters: ['kind', 'standing'], sort: { by: 'kind' }, may: { read: ENTERPRISE_STAFF, write: KEEPERS },
  unique: ['title'], import: true, export: true,
})
export type HazardTemplate = z.output<typeof hazardTemplateRegister.schema>

const offerSchema = z.object({
  id: idSchema, version: z.int(), title: z.string(), standing: z.enum(['example', 'own']),
  /** It is for this level, this area and this equipment, as far as it says anything of them; `why` in Chinese. */
  fits: z.boolean(), why: z.string(),
  steps: z.array(hazardStepSchema), measures: z.array(z.string()), points: z.array(z.string()),
})
export type TemplateOffer = z.output<typeof offerSchema>

/** Templates of the permit's kind, those that fit it best first. */
export const offerTemplates = defineQuery({ name: 'special-work.offer-templates', title: '可带入的风险辨识模板', input: z.object({ permit: idSchema }), output: z.object({ offers: z.array(offerSchema) }), may: [...ENTERPRISE_STAFF] })

/** Adds the templates to begin with that are not there yet, by their names. */
export const takeStartingTemplates = defineCommand({ name: 'special-work.take-starting-templates', title: '载入示例模板', input: z.object({}), output: z.object({ added: z.int(), standing: z.int() }), may: KEEPERS })

/** What was found and done for a permit that is over, for the next of its kind. */
export const templateFromPermit = defineCommand({
  name: 'special-work.template-from-permit', title: '存为风险辨识模板',
  input: z.object({
    permit: idSchema, template: idSchema, title: z.string().trim().min(2, '请填写模板名称').max(50).meta({ title: '模板名称' }),
    forLevel: z.boolean().default(true).meta({ title: '只用于同一级别' }), forArea: z.boolean().default(true).meta({ title: '只用于同一区域' }), forEquipment: z.boolean().default(false).meta({ title: '只用于同一设备' }),
  }),
  output: z.object({ id: idSchema, version: z.int() }), may: KEEPERS,
})
