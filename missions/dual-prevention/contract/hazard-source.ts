import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { pageInput, pageOf } from '@anlan/kernel/schema'
import type { ClauseId } from '@anlan/standards/clause'
import { codeSchema } from '@anlan/standards/code-table'
import { MAJOR_HAZARD_LEVEL } from '@anlan/standards/code-tables'
import { wordsOf } from './words-of.ts'

export const HAZARD_SOURCE_KINDS = { production: '生产装置', storage: '储存设施', loading: '装卸设施', pipeline: '输送管道', utility: '公用工程', activity: '作业活动', other: '其他' } as const
export const HAZARD_SOURCE_STATES = { used: '在用', stopped: '停用', cancelled: '已注销' } as const

type Words = Readonly<Record<string, string>>
const choice = <Of extends Words>(words: Of) => z.enum(Object.keys(words) as [keyof Of & string, ...(keyof Of & string)[]])
const day = (title: string) => z.union([z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应为 年-月-日'), z.literal('')]).default('').meta({ title, widget: 'date' })

/** 风险分析对象: the hazard sources as registered nationally. Referred to by their code, never exchanged as rows. */
export const hazardSourceRegister = defineRegister({
  name: 'dual-prevention.hazard-source',
  title: '风险分析对象',
  schema: z.object({
    code: z.string().trim().min(1, '请填写编码').max(36).meta({ title: '风险分析对象编码', synonyms: ['危险源编码', '编码'], help: '危险化学品登记系统中的危险源编码' }),
    name: z.string().trim().min(1, '请填写名称').max(100).meta({ title: '名称', synonyms: ['风险分析对象', '危险源名称'] }),
    kind: choice(HAZARD_SOURCE_KINDS).default('other').meta({ title: '类型', options: HAZARD_SOURCE_KINDS, words: HAZARD_SOURCE_KINDS }),
    place: z.string().trim().max(100).default('').meta({ title: '位置' }),
    area: z.string().trim().max(50).default('').meta({ title: '所在区域' }),
    majorHazardLevel: codeSchema(MAJOR_HAZARD_LEVEL).default('unknown').meta({ title: '重大危险源等级', options: wordsOf(MAJOR_HAZARD_LEVEL), words: wordsOf(MAJOR_HAZARD_LEVEL), help: '没有计算过的选“尚未辨识”，不要选“不构成”', clause: 'GB 18218-2018 辨识' satisfies ClauseId }),
    rValue: z.number().nonnegative().nullable().default(null).meta({ title: 'R 值' }),
    keyProcess: z.boolean().default(false).meta({ title: '涉及重点监管工艺' }),
    establishedOn: day('投用日期'),
    identifiedOn: day('辨识日期'),
    state: choice(HAZARD_SOURCE_STATES).default('used').meta({ title: '状态', options: HAZARD_SOURCE_STATES, words: HAZARD_SOURCE_STATES }),
  }),
  columns: ['code', 'name', 'kind', 'place', 'majorHazardLevel', 'rValue', 'keyProcess', 'state'],
  filters: ['kind', 'majorHazardLevel', 'state'],
  sort: { by: 'code' },
  may: { read: ENTERPRISE_STAFF, write: ['safety-manager'] },
  unique: ['code'],
  import: true,
  export: true,
})

export const hazardSourceSchema = z.object({
  code: z.string(),
  /** Null while nobody has described it: 未建档. */
  name: z.string().nullable(),
  kind: z.string().nullable(),
  place: z.string().nullable(),
  /** Name of an area of the plan. */
  area: z.string().nullable(),
  majorHazardLevel: codeSchema(MAJOR_HAZARD_LEVEL),
  rValue: z.number().nullable(),
  keyProcess: z.boolean(),
  state: choice(HAZARD_SOURCE_STATES).nullable(),
  /** Risk units that name it. */
  units: z.number().int(),
})
export type HazardSource = z.infer<typeof hazardSourceSchema>

/**
 * The analysis objects of the enterprise: the described ones, and those that units name but nobody has described.
 * Other houses ask it for codes, names and levels; who answers for a source is kept elsewhere.
 */
export const hazardSources = defineQuery({
  name: 'dual-prevention.hazard-sources',
  title: '风险分析对象一览',
  input: z.object({ ...pageInput, described: z.stringbool().or(z.boolean()).optional(), major: z.stringbool().or(z.boolean()).optional() }),
  output: pageOf(hazardSourceSchema),
  may: [...ENTERPRISE_STAFF],
})
