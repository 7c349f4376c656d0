import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_MANAGERS, ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { dangerStateSchema } from '../records.ts'
import { dangerReportSchema } from '../report-danger.ts'
import { moved } from './chosen.ts'

/**
 * 上报码: a code on a wall that opens a report page without an account, for contractors and for whoever wishes to stay
 * unknown. The page reads no session, and what it stores names nobody.
 */
export const doorSchema = z.object({ id: idSchema, place: z.string(), path: z.string(), openedBy: z.string(), openedAt: instantSchema })

export const openDoor = defineCommand({
  name: 'dual-prevention.open-report-door',
  title: '新建上报码',
  input: z.object({ id: idSchema.meta({ widget: 'hidden' }), place: z.string().trim().min(1, '请填写张贴位置').max(100).meta({ title: '张贴位置', help: '扫码上报时自动带出', placeholder: '例如：甲类罐区入口' }) }),
  output: z.object({ id: idSchema, path: z.string() }),
  may: [...ENTERPRISE_MANAGERS],
})

export const closeDoor = defineCommand({
  name: 'dual-prevention.close-report-door',
  title: '停用上报码',
  input: z.object({ id: idSchema }),
  output: z.object({ id: idSchema }),
  may: [...ENTERPRISE_MANAGERS],
})

export const listDoors = defineQuery({
  name: 'dual-prevention.list-report-doors',
  title: '隐患上报码',
  input: z.object({}),
  output: z.object({ doors: z.array(doorSchema) }),
  may: [...ENTERPRISE_STAFF],
})

/** Through a door. `code` is told once: with it alone the reporter sees what becomes of it, and draws the reward. */
export const reportAtDoor = defineCommand({
  name: 'dual-prevention.report-at-door',
  title: '匿名上报隐患',
  input: dangerReportSchema.extend({ name: z.string().trim().max(40).default('') }),
  output: moved.extend({ code: z.string() }),
  tellsSecret: true,
  may: [],
})

/** What the claim code opens. */
export const readClaim = defineQuery({
  name: 'dual-prevention.read-claim',
  title: '凭查询码查看',
  input: z.object({ code: z.string().max(60) }),
  output: z.object({
    state: dangerStateSchema,
    place: z.string(),
    reportedAt: instantSchema,
    rejectedReason: z.string().nullable(),
    reward: z.object({ state: z.enum(['proposed', 'approved', 'refused', 'paid']), amount: z.number(), claimed: z.boolean() }).nullable(),
  }),
  may: [],
})

/** Whoever holds the code draws a voucher; a newer one makes the older worthless. */
export const claimReward = defineCommand({
  name: 'dual-prevention.claim-reward',
  title: '领取奖励凭证',
  input: z.object({ code: z.string().max(60) }),
  output: z.object({ voucher: z.string(), amount: z.number() }),
  tellsSecret: true,
  may: [],
})

const door = z.object({ id: idSchema, place: z.string() })
export const doorOpened = defineEvent('dual-prevention.report-door-opened', '新建上报码', door)
export const doorClosed = defineEvent('dual-prevention.report-door-closed', '停用上报码', door)
