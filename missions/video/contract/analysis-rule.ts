import { z } from 'zod'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema } from '@anlan/kernel/schema'
import { ANALYSIS_KIND_NAMES, ANALYSIS_KINDS, ANALYSIS_WORDS } from './analysis-kinds.ts'
import { spotSchema } from './look.ts'

const MOST_CORNERS = 40
export const zoneSchema = z.array(spotSchema).min(3, '区域至少要有三个角').max(MOST_CORNERS)
const minute = z.int().min(0).max(1_440)
/** Minutes of the day; `until` before `from` goes past midnight. Days 1 Monday to 7 Sunday, those on which it begins. */
export const spanSchema = z.object({ days: z.array(z.int().min(1).max(7)).min(1, '请选择星期'), from: minute, until: minute })
export type Span = z.output<typeof spanSchema>

const own = (title: string, unit: string, least: number, most: number) =>
  z.coerce.number().min(least, `${title}不小于 ${least} ${unit}`).max(most, `${title}不大于 ${most} ${unit}`).nullable().default(null).meta({ title, unit, placeholder: '留空按默认值' })

/** 分析规则: what is watched for on a camera, where on its picture, and when. Empty figures: as ANALYSIS_KINDS has them. */
export const analysisRules = defineRegister({
  name: 'video.analysis-rule',
  title: '分析规则',
  schema: z.object({
    camera: idSchema.meta({ title: '摄像机', widget: 'hidden' }),
    kind: z.enum(ANALYSIS_KIND_NAMES).meta({ title: '识别内容', options: ANALYSIS_WORDS, words: ANALYSIS_WORDS }),
    zones: z.array(zoneSchema).max(10, '最多画 10 块区域').default([]).meta({ title: '区域', widget: 'hidden' }),
    spans: z.array(spanSchema).max(14, '最多 14 个时段').default([]).meta({ title: '时段', widget: 'hidden' }),
    seconds: own('持续多久才报警', '秒', 0, 7_200),
    people: own('人数', '人', 1, 500),
    percent: own('置信度', '%', 5, 99),
    coolSeconds: own('再次报警的间隔', '秒', 0, 86_400),
    active: z.boolean().default(true).meta({ title: '启用' }),
  }).refine(({ kind, zones }) => !ANALYSIS_KINDS[kind].zone || zones.length > 0, { message: '这条规则要先在画面上画出区域', path: ['zones'] }),
  columns: ['camera', 'kind', 'active'],
  filters: ['camera', 'kind'],
  sort: { by: 'kind' },
  may: { read: [...ENTERPRISE_STAFF, 'system-admin'], write: ['safety-manager', 'principal'] },
})
export type AnalysisRuleData = z.output<(typeof analysisRules)['schema']>
