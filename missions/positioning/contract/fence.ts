import { z } from 'zod'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { FENCE_KEEPERS } from './roles.ts'
import { shapeSchema, windowSchema } from './shape.ts'

const choice = <Words extends Readonly<Record<string, string>>>(words: Words) => z.enum(Object.keys(words) as [keyof Words & string, ...(keyof Words & string)[]])

/** AQ 3064.3-2025 B.1: 01 employee, 02 contractor, 03 visitor. */
export const PERSON_CLASSES = { employee: '内部员工', contractor: '承包商', visitor: '外来人员' } as const
export type PersonClass = keyof typeof PERSON_CLASSES

export const FENCE_RULE_KINDS = { intrusion: '禁止进入', exit: '禁止离开', 'over-count': '超员', 'under-count': '缺员', overstay: '滞留', motionless: '静止', absence: '离岗', 'wrong-post': '串岗', gathering: '人员聚集' } as const
export type FenceRuleKind = keyof typeof FENCE_RULE_KINDS
export const OPERATORS = { '>': '大于', '>=': '大于等于', '<': '小于', '<=': '小于等于' } as const

/** Nobody named: everybody. */
export const whoSchema = z.object({
  classes: z.array(choice(PERSON_CLASSES)).default([]),
  posts: z.array(idSchema).default([]),
  persons: z.array(idSchema).default([]),
})
export type Who = z.output<typeof whoSchema>

export const fenceRuleSchema = z.object({
  kind: choice(FENCE_RULE_KINDS).meta({ title: '规则', options: FENCE_RULE_KINDS, words: FENCE_RULE_KINDS }),
  /** Whom it binds. For 禁止进入, 串岗: these may not be in. For 缺员 with persons or posts: these have to be in. */
  who: whoSchema.default({ classes: [], posts: [], persons: [] }),
  /** These may all the same. */
  but: whoSchema.default({ classes: [], posts: [], persons: [] }),
  /** People for 超员 and 缺员, seconds for 滞留, 静止 and 离岗, people for 聚集; not used for 越界 and 串岗. */
  threshold: z.number().nonnegative().nullable().default(null),
  operator: choice(OPERATORS).nullable().default(null),
  /** How long it has to hold before it is an alarm. Null: what the standard says of the kind. */
  graceSeconds: z.number().nonnegative().max(86_400).nullable().default(null),
  level: z.enum(['red', 'orange', 'yellow', 'blue']).nullable().default(null),
  windows: z.array(windowSchema).max(20).default([]),
})
export type FenceRule = z.output<typeof fenceRuleSchema>

/** 电子围栏: a closed space on a plan with its rules. A temporary one ends by itself. */
export const fenceRegister = defineRegister({
  name: 'positioning.fence',
  title: '电子围栏',
  schema: z.object({
    name: z.string().trim().min(1, '请填写围栏名称').max(50).meta({ title: '名称' }),
    plan: z.string().max(50).meta({ title: '平面图' }),
    shape: shapeSchema.meta({ title: '范围', widget: 'hidden' }),
    /** Storeys, both counted; null: every floor. */
    floors: z.object({ from: z.int(), to: z.int() }).nullable().default(null).meta({ title: '楼层', widget: 'hidden' }),
    /** AQ 3064.3 B.2: 0 temporary, 1 fixed. */
    temporary: z.boolean().default(false).meta({ title: '临时围栏' }),
    from: instantSchema.nullable().default(null).meta({ title: '起', widget: 'hidden' }),
    until: instantSchema.nullable().default(null).meta({ title: '止', widget: 'hidden' }),
    /** Inside the production area 生产区: everybody in it has to carry a terminal (AQ 3064.3 4.6). */
    production: z.boolean().default(true).meta({ title: '生产区内' }),
    /** One unit area 装置区: in an abnormal condition only so many may be in it, and nobody unrelated (AQ 3067-2026 5.7.4). */
    unitArea: z.boolean().default(false).meta({ title: '装置区' }),
    /** A building with a high-risk process 高危工艺建筑: only so many at one time (AQ 3067-2026 5.7.4). */
    highRiskBuilding: z.boolean().default(false).meta({ title: '高危工艺建筑' }),
    /** Who has to do with it. Nobody named: nobody counts as unrelated. */
    related: whoSchema.default({ classes: [], posts: [], persons: [] }).meta({ title: '相关人员', widget: 'hidden' }),
    rules: z.array(fenceRuleSchema).max(20).default([]).meta({ title: '规则', widget: 'hidden' }),
    active: z.boolean().default(true).meta({ title: '启用' }),
  }),
  columns: ['name', 'plan', 'temporary', 'production', 'active'],
  filters: ['plan', 'temporary', 'active'],
  sort: { by: 'name' },
  may: { read: ENTERPRISE_STAFF, write: FENCE_KEEPERS },
  unique: ['name'],
})
export type FenceData = z.output<(typeof fenceRegister)['schema']>
