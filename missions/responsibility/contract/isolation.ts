import { z } from 'zod'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema } from '@anlan/kernel/schema'

export const ISOLATION_KINDS = { isolation: '能量隔离', blind: '盲板', bypass: '联锁摘除', removed: '设备摘除' } as const
export const ISOLATION_STATES = { on: '在用', restored: '已恢复' } as const

/** 隔离、盲板、摘除: what is not as it should be on purpose, and must be told at every handover until it is restored. Other houses save their own here. */
export const isolationRegister = defineRegister({
  name: 'responsibility.isolation',
  title: '隔离与摘除',
  schema: z.object({
    kind: z.enum(['isolation', 'blind', 'bypass', 'removed']).meta({ title: '类别', options: ISOLATION_KINDS, words: ISOLATION_KINDS }),
    tag: z.string().trim().min(1, '请填写位号或编号').max(50).meta({ title: '位号或编号' }),
    place: z.string().trim().max(100).default('').meta({ title: '位置' }),
    post: z.string().trim().max(50).default('').meta({ title: '岗位', help: '填岗位名称；留空则每个岗位交接时都会看到' }),
    reason: z.string().trim().min(2, '请填写原因').max(200).meta({ title: '原因', widget: 'textarea' }),
    approver: z.string().trim().min(2, '请填写批准人').max(20).meta({ title: '批准人' }),
    since: daySchema.meta({ title: '开始日期', widget: 'date' }),
    until: z.union([daySchema, z.literal('')]).default('').meta({ title: '计划恢复日期', widget: 'date' }),
    state: z.enum(['on', 'restored']).default('on').meta({ title: '状态', options: ISOLATION_STATES, words: ISOLATION_STATES }),
  }),
  columns: ['kind', 'tag', 'place', 'post', 'reason', 'since', 'until', 'state'],
  filters: ['state', 'kind'],
  sort: { by: 'since', down: true },
  may: { read: ENTERPRISE_STAFF, write: ['safety-manager', 'team-leader'] },
  expiry: { field: 'until', warnDays: 1 },
  import: false,
  export: true,
})
