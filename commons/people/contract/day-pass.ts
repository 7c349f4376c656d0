import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema, instantSchema, mobileSchema } from '@anlan/kernel/schema'

const ISSUERS = ['team-leader', 'safety-manager', 'principal'] as const

/** For a contractor without an account: a QR code that opens one restricted page until it expires. */
export const issueDayPass = defineCommand({
  name: 'people.issue-day-pass',
  title: '发放当日通行证',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    name: z.string().trim().min(2, '请填写姓名').max(20).meta({ title: '姓名' }),
    company: z.string().trim().min(2, '请填写单位').max(100).meta({ title: '所属单位' }),
    mobile: mobileSchema.meta({ title: '手机号' }),
    purpose: z.string().trim().min(2, '请填写事由').max(100).meta({ title: '事由', placeholder: '例如：罐区防腐作业' }),
    host: z.string().trim().min(2, '请填写接待人').max(20).meta({ title: '接待人' }),
    photo: idSchema.nullish().meta({ title: '本人照片', widget: 'photos' }),
    validUntil: instantSchema.meta({ title: '有效期至', widget: 'datetime' }),
  }),
  /** `token` is told once; the pass opens at `/pass/{token}`. */
  output: z.object({ id: idSchema, token: z.string(), path: z.string() }),
  tellsSecret: true,
  may: [...ISSUERS],
})

export const revokeDayPass = defineCommand({
  name: 'people.revoke-day-pass',
  title: '收回通行证',
  input: z.object({ id: idSchema }),
  output: z.object({ id: idSchema }),
  may: [...ISSUERS],
})

export const dayPassSchema = z.object({
  id: idSchema,
  name: z.string(),
  company: z.string(),
  mobile: z.string(),
  purpose: z.string(),
  host: z.string(),
  validFrom: instantSchema,
  validUntil: instantSchema,
  issuedBy: z.string(),
  state: z.enum(['valid', 'expired', 'revoked']),
})

export const listDayPasses = defineQuery({
  name: 'people.list-day-passes',
  title: '当日通行证',
  input: z.object({}),
  output: z.object({ passes: z.array(dayPassSchema) }),
  may: [...ISSUERS],
})

export const dayPassIssued = defineEvent('people.day-pass-issued', '发放了通行证', z.object({ id: idSchema, name: z.string(), company: z.string(), validUntil: instantSchema }))
export const dayPassRevoked = defineEvent('people.day-pass-revoked', '收回了通行证', z.object({ id: idSchema }))
