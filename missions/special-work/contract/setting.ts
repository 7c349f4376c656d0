import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema } from '@anlan/kernel/schema'
import { SPECIAL_WORK } from '@anlan/standards/special-work/figures'
import { APPROVING_OFFICES, SIGN_NODES, WORK_KINDS } from '@anlan/standards/special-work/kinds'
import { WATCHED_WORK } from '@anlan/standards/special-work/watched'
import { DETECTOR_PRINCIPLES, gasNameSchema } from './gas.ts'

const key = <Words extends Readonly<Record<string, unknown>>>(words: Words) => z.enum(Object.keys(words) as [keyof Words & string, ...(keyof Words & string)[]])
/** Who holds an office, or signs a node that no office decides: persons by name, or whoever has a role. */
const holdersSchema = z.object({ persons: z.array(idSchema).max(20).default([]), roles: z.array(z.string()).max(5).default([]) })

const rowsSchema = z.record(z.string(), z.array(z.string().trim().min(2).max(100)).max(30)).default({})
export const watchedSchema = z.object({ levels: z.partialRecord(key(WORK_KINDS), z.array(z.string().max(20)).max(6)), aboveMetres: z.number().positive('请填写大于 0 的高度').max(500).nullable() })
export type Watched = z.output<typeof watchedSchema>

export const settingSchema = z.object({
  offices: z.partialRecord(key(APPROVING_OFFICES), holdersSchema).default({}),
  nodes: z.partialRecord(key(SIGN_NODES), holdersSchema).default({}),
  /** Minutes within which each node has to be signed (AQ 3064.2-2025 5.2.2): the standard gives none. */
  nodeMinutes: z.partialRecord(key(SIGN_NODES), z.int().min(5, '签批时限不少于 5 分钟').max(1_440, '签批时限不超过一天')).default({}),
  /** Which proofs of standing there suffice for a signature. */
  sufficient: z.array(z.enum(['position', 'code', 'fix', 'photo'])).min(1, '至少选一种到场证明').default(['position', 'code', 'fix', 'photo']),
  explosionProof: z.enum(['auto', 'always', 'off']).default('auto'),
  /** Own figures, only ever stricter than the standard's. */
  figures: z.record(z.string(), z.number().nonnegative()).default({}),
  /** Hours of the day from and until which it is night (5.1.1 names none). */
  night: z.object({ from: z.int().min(0).max(23), until: z.int().min(0).max(23) }).default({ from: SPECIAL_WORK.nightFrom.value, until: SPECIAL_WORK.nightUntil.value }),
  /** In the safety manager's hand: rows that are added to the guardian's checks and to 置于安全状态, by kind. */
  checks: rowsSchema,
  safe: rowsSchema,
  /** Whether a language model on the own network may be asked about permits; nobody is asked before the enterprise says so. */
  askModel: z.boolean().default(false),
  /** 重点作业: levels by kind (`all` for one without), and height above so many metres. */
  watched: watchedSchema.default({ levels: Object.fromEntries(Object.entries(WATCHED_WORK.levels).map(([kind, levels]) => [kind, [...levels]])), aboveMetres: WATCHED_WORK.aboveMetres }),
})
export type Setting = z.output<typeof settingSchema>

export const getSetting = defineQuery({ name: 'special-work.get-setting', title: '特殊作业设置', input: z.object({}), output: z.object({ version: z.number().int(), setting: settingSchema, figures: z.array(z.object({ name: z.string(), title: z.string(), value: z.number(), standard: z.number(), unit: z.string(), clause: z.string().nullable(), status: z.string() })) }), may: [...ENTERPRISE_STAFF] })
export const saveSetting = defineCommand({ name: 'special-work.save-setting', title: '保存特殊作业设置', input: settingSchema.extend({ version: z.int().nonnegative() }), output: z.object({ version: z.number().int() }), may: ['safety-manager', 'principal'] })
export const settingSaved = defineEvent('special-work.setting-saved', '修改了特殊作业设置', z.object({ before: settingSchema, after: settingSchema }))

const KEEPERS = ['safety-manager', 'principal'] as const

/** 重大活动等升级时段; holidays and rest days come from the work calendar. */
export const eventWindowRegister = defineRegister({
  name: 'special-work.event-window', title: '升级管理时段',
  schema: z.object({ title: z.string().trim().min(2, '请填写名称').max(50).meta({ title: '名称', placeholder: '例如：重大活动保障' }), from: instantSchema.meta({ title: '开始', widget: 'datetime' }), until: instantSchema.meta({ title: '结束', widget: 'datetime' }) }),
  columns: ['title', 'from', 'until'], sort: { by: 'from' }, may: { read: ENTERPRISE_STAFF, write: KEEPERS },
})

/** 气体检测仪台账 (GB 30871-2022 4.12): without what stands here no verdict is given. */
export const detectorRegister = defineRegister({
  name: 'special-work.detector', title: '气体检测仪',
  schema: z.object({
    number: z.string().trim().min(2, '请填写编号').max(50).meta({ title: '编号' }),
    model: z.string().trim().max(50).default('').meta({ title: '型号' }),
    principle: key(DETECTOR_PRINCIPLES).meta({ title: '原理', options: DETECTOR_PRINCIPLES, words: DETECTOR_PRINCIPLES }),
    gases: z.array(gasNameSchema).min(1, '请选择可测气体').meta({ title: '可测气体' }),
    calibratedWith: gasNameSchema.nullable().default(null).meta({ title: '标定气体' }),
    calibratedUntil: daySchema.meta({ title: '检定有效期至' }),
    factor: z.record(z.string(), z.number().positive().max(20)).default({}).meta({ title: '修正系数', widget: 'hidden' }),
    /** The measurement point that it feeds, when it sends. */
    point: z.string().max(40).default('').meta({ title: '上传的监测点', widget: 'hidden' }),
  }),
  columns: ['number', 'model', 'principle', 'calibratedUntil'], filters: ['principle'], sort: { by: 'number' }, may: { read: ENTERPRISE_STAFF, write: KEEPERS },
  unique: ['number'], expiry: { field: 'calibratedUntil', warnDays: 30 }, import: true, export: true,
})

/** 固定动火区 (GB 30871-2022 5.5), reviewed at least once a year. */
export const fixedAreaRegister = defineRegister({
  name: 'special-work.fixed-area', title: '固定动火区',
  schema: z.object({ name: z.string().trim().min(2, '请填写名称').max(50).meta({ title: '名称' }), area: z.string().max(50).meta({ title: '区域' }), approvedBy: z.string().trim().max(50).default('').meta({ title: '批准人' }), keeper: z.string().trim().min(2, '请填写防火负责人').max(50).meta({ title: '防火负责人' }), reviewOn: daySchema.meta({ title: '下次评估日期' }), conditions: z.string().trim().max(500).default('').meta({ title: '条件核对' }) }),
  columns: ['name', 'area', 'keeper', 'reviewOn'], sort: { by: 'name' }, may: { read: ENTERPRISE_STAFF, write: KEEPERS }, unique: ['name'], expiry: { field: 'reviewOn', warnDays: 30 },
})
