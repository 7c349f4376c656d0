import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema } from '@anlan/kernel/schema'
import { boardSchema } from './appointment.ts'
import { commitmentCountsSchema } from './commitment.ts'

export const SCREEN_KINDS = { gate: '大门公告屏', board: '包保公示牌' } as const
export const screenKindSchema = z.enum(['gate', 'board'])
const KEEPERS = ['safety-manager', 'system-admin'] as const

export const screenSchema = z.object({
  id: idSchema, kind: screenKindSchema, name: z.string(), issuedBy: z.string(), issuedAt: instantSchema, revokedAt: instantSchema.nullable(), seenAt: instantSchema.nullable(),
})

/** A wall page without a session: the address holds the token, which is told once. Whoever has it sees this one page and nothing else. */
export const issueScreen = defineCommand({
  name: 'responsibility.issue-screen',
  title: '开通公告屏',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    kind: screenKindSchema.meta({ title: '显示内容', words: SCREEN_KINDS }),
    name: z.string().trim().min(2, '请填写屏的名称').max(50).meta({ title: '名称', placeholder: '例如：南大门显示屏' }),
  }),
  output: z.object({ id: idSchema, token: z.string() }),
  tellsSecret: true,
  may: [...KEEPERS],
})
export const revokeScreen = defineCommand({ name: 'responsibility.revoke-screen', title: '停用公告屏', input: z.object({ id: idSchema }), output: z.object({ id: idSchema }), may: [...KEEPERS] })
export const listScreens = defineQuery({ name: 'responsibility.list-screens', title: '公告屏', input: z.object({}), output: z.object({ screens: z.array(screenSchema) }), may: [...KEEPERS] })

/** What the gate shows; the same for the preview at the desk. */
export const gateSchema = z.object({
  orgName: z.string(),
  day: daySchema,
  now: instantSchema,
  /** Null while nothing has been published today. */
  commitment: z.object({
    issue: z.number().int(), content: z.string(), counts: commitmentCountsSchema, riskGrade: z.enum(['1', '2', '3', '4']), majorDanger: z.boolean(),
    signatory: z.string(), signedAt: instantSchema,
  }).nullable(),
  publishByWords: z.string(),
  late: z.boolean(),
  guarantors: z.array(z.object({ source: z.string(), levelWords: z.string(), people: z.array(z.object({ title: z.string(), name: z.string(), phone: z.string() })) })),
})
export type Gate = z.infer<typeof gateSchema>
export const gateBoard = defineQuery({ name: 'responsibility.gate-board', title: '大门公告屏预览', input: z.object({}), output: gateSchema, may: [...ENTERPRISE_STAFF, 'system-admin'] })

export const wallSchema = z.union([z.object({ kind: z.literal('gate'), gate: gateSchema }), z.object({ kind: z.literal('board'), board: boardSchema })])
export type Wall = z.infer<typeof wallSchema>

const named = z.object({ id: idSchema, kind: screenKindSchema, name: z.string() })
export const screenIssued = defineEvent('responsibility.screen-issued', '开通了公告屏', named)
export const screenRevoked = defineEvent('responsibility.screen-revoked', '停用了公告屏', named)
