import { z } from 'zod'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema } from '@anlan/kernel/schema'
import { patrolStopSchema } from './patrol-stop.ts'
import { ROUTE_KEEPERS } from './roles.ts'
import { windowSchema } from './shape.ts'

/** 巡检路线: the stops, who walks it, and from when to when of the day; each window is one round. */
export const patrolRouteRegister = defineRegister({
  name: 'positioning.patrol-route',
  title: '电子巡检路线',
  schema: z.object({
    name: z.string().trim().min(2, '请填写路线名称').max(50).meta({ title: '路线名称' }),
    plan: z.string().min(1, '请选择平面图').max(50).meta({ title: '平面图' }),
    stops: z.array(patrolStopSchema).min(2, '一条路线至少两个巡检点').max(60, '一条路线最多六十个巡检点').meta({ title: '巡检点', widget: 'hidden' }),
    ordered: z.boolean().default(true).meta({ title: '按顺序巡检' }),
    /** From leaving one stop to reaching the next; null: does not matter. */
    maxGapMinutes: z.number('请填写分钟数').positive('应大于 0').max(720, '最长 12 小时').nullable().default(null).meta({ title: '两处之间最长间隔', unit: '分钟' }),
    who: z.object({ posts: z.array(idSchema).max(50).default([]), persons: z.array(idSchema).max(50).default([]) }).refine(({ posts, persons }) => posts.length + persons.length > 0, '请选择巡检的岗位或人员').meta({ title: '巡检人', widget: 'hidden' }),
    windows: z.array(windowSchema).min(1, '请填写巡检时段').max(24, '一天最多二十四个时段').meta({ title: '巡检时段', widget: 'hidden' }),
    /** Whether the team leader is alarmed of what was missed. */
    alarms: z.boolean().default(true).meta({ title: '漏检时报警' }),
    active: z.boolean().default(true).meta({ title: '启用' }),
  }),
  columns: ['name', 'plan', 'ordered', 'active'],
  filters: ['plan', 'active'],
  sort: { by: 'name' },
  may: { read: ENTERPRISE_STAFF, write: ROUTE_KEEPERS },
  unique: ['name'],
})
export type PatrolRoute = z.output<(typeof patrolRouteRegister)['schema']>
