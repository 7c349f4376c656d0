import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { OPERATORS } from './fence.ts'
import { JUDGED_KINDS, judgedKindSchema } from './judged.ts'

const WRITERS = ['safety-manager', 'principal'] as const

export const TOLD_ROLES = { worker: '操作人员', 'team-leader': '班组长', 'safety-manager': '安全管理人员', principal: '主要负责人' } as const
export type ToldRole = keyof typeof TOLD_ROLES

/** Who is told: persons by name, whoever is on duty at a post, holders of a role. */
export const toldSchema = z.object({
  persons: z.array(idSchema).max(50).default([]),
  posts: z.array(idSchema).max(50).default([]),
  roles: z.array(z.enum(['worker', 'team-leader', 'safety-manager', 'principal'])).default([]),
})
export type Told = z.output<typeof toldSchema>

const NOBODY: Told = { persons: [], posts: [], roles: [] }

/** 报警设置: how alarms of a kind are made and told, in one fence or wherever no own way is set. */
export const waySchema = z.object({
  kind: judgedKindSchema.meta({ title: '报警种类', words: JUDGED_KINDS }),
  /** Null: all areas. */
  fence: idSchema.nullable().default(null).meta({ title: '区域', placeholder: '所有区域' }),
  /** Of fence rules that leave it open: people for 超员, 缺员 and 聚集, seconds for 滞留, 静止 and 离岗. */
  threshold: z.coerce.number().nonnegative().max(86_400).nullable().default(null).meta({ title: '限值' }),
  operator: z.enum(['>', '>=', '<', '<=']).nullable().default(null).meta({ title: '比较', words: OPERATORS, placeholder: '按标准' }),
  graceSeconds: z.coerce.number().nonnegative().max(86_400).nullable().default(null).meta({ title: '持续多久才报警', unit: '秒' }),
  level: z.enum(['red', 'orange', 'yellow', 'blue']).nullable().default(null).meta({ title: '报警等级', words: { red: '红', orange: '橙', yellow: '黄', blue: '蓝' }, placeholder: '按标准' }),
  /** The people that it is about. */
  tellsThem: z.boolean().default(true).meta({ title: '通知本人', placeholder: '本人的账号收到报警' }),
  tell: toldSchema.default(NOBODY).meta({ title: '通知谁', widget: 'told' }),
  /** Everybody in the area is warned by the card to leave it (AQ 3064.3-2025 5.5). */
  warnsArea: z.boolean().default(false).meta({ title: '提醒区域内人员撤离', placeholder: '区域内每个人的定位终端提醒离开' }),
  /** Minutes without acknowledgement, counted from the former step. */
  escalation: z.array(z.object({ afterMinutes: z.coerce.number().positive('请填写几分钟后').max(1_440), to: toldSchema })).max(5).default([]).meta({ title: '无人签收时升级通知', widget: 'climbs' }),
  /** 处置步骤 with those responsible (AQ 3064.3-2025 5.2.2). Nobody named: anybody. */
  steps: z.array(z.object({ title: z.string().trim().min(2, '请填写步骤').max(50), to: toldSchema })).max(10).default([]).meta({ title: '处置步骤', widget: 'steps' }),
})
export type AlarmWay = z.output<typeof waySchema>

const row = waySchema.extend({ id: idSchema, version: z.number().int(), fenceName: z.string().nullable(), changedAt: instantSchema, changedBy: z.string() })
export type AlarmWayRow = z.output<typeof row>

export const alarmWays = defineQuery({ name: 'positioning.alarm-ways', title: '报警设置', input: z.object({}), output: z.object({ ways: z.array(row) }), may: [...ENTERPRISE_STAFF, 'system-admin'] })

/** `version` 0: a new one with an id of the caller's. */
export const saveWay = defineCommand({
  name: 'positioning.save-way',
  title: '保存报警设置',
  input: z.object({ id: idSchema, version: z.coerce.number().int().nonnegative(), data: waySchema }),
  output: z.object({ id: idSchema, version: z.number().int() }),
  may: [...WRITERS],
})

/** From then on it goes by the standard again. */
export const removeWay = defineCommand({
  name: 'positioning.remove-way',
  title: '删除报警设置',
  input: z.object({ id: idSchema, version: z.coerce.number().int().positive() }),
  output: z.object({ id: idSchema }),
  may: [...WRITERS],
})

const told = z.object({ id: idSchema, before: waySchema.nullable(), after: waySchema.nullable() })
export const waySaved = defineEvent('positioning.way-saved', '保存了报警设置', told)
export const wayRemoved = defineEvent('positioning.way-removed', '删除了报警设置', told)
