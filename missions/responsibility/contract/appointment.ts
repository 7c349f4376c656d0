import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, pageInput, pageOf } from '@anlan/kernel/schema'
import { edited, kept, savedSchema } from './kept.ts'

export const GUARANTEE_WORDS = { '1': '主要负责人', '2': '技术负责人', '3': '操作负责人' } as const
export const guaranteeRoleSchema = z.enum(['1', '2', '3'])

/** 包保责任人 of one hazard source in one of the three roles, from a day on; an ended one stays as history. */
export const appointmentSchema = z.object({
  ...kept,
  hazardCode: z.string(),
  hazardName: z.string(),
  hazardLevel: z.string(),
  role: guaranteeRoleSchema,
  person: idSchema,
  personName: z.string(),
  postName: z.string(),
  phone: z.string(),
  /** Certificates that the register of people holds, as they were then. */
  qualification: z.string(),
  /** 任命文件 */
  document: z.string(),
  from: daySchema,
  /** Last day; null while it lasts. */
  until: daySchema.nullable(),
})
export type Appointment = z.infer<typeof appointmentSchema>

export const appoint = defineCommand({
  name: 'responsibility.appoint',
  title: '任命包保责任人',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    hazardCode: z.string().min(1, '请选择危险源').meta({ title: '重大危险源', widget: 'select' }),
    role: guaranteeRoleSchema.meta({ title: '责任人', words: GUARANTEE_WORDS }),
    person: idSchema.meta({ title: '人员', widget: 'person' }),
    phone: z.string().trim().max(20).default('').meta({ title: '公示电话', help: '留空取人员登记的手机号' }),
    document: z.string().trim().max(100).default('').meta({ title: '任命文件' }),
    from: daySchema.meta({ title: '任职开始', widget: 'date', help: '前任的任职到前一天为止' }),
  }),
  output: savedSchema,
  may: ['safety-manager', 'principal'],
})

export const endAppointment = defineCommand({
  name: 'responsibility.end-appointment',
  title: '结束任职',
  input: z.object({ ...edited, until: daySchema.meta({ title: '最后一天', widget: 'date' }) }),
  output: savedSchema,
  may: ['safety-manager', 'principal'],
})

export const listAppointments = defineQuery({
  name: 'responsibility.list-appointments',
  title: '包保责任人',
  input: z.object({
    ...pageInput,
    hazardCode: z.string().max(36).optional(),
    role: guaranteeRoleSchema.optional(),
    state: z.enum(['now', 'ended']).optional(),
    sort: z.enum(['hazardCode', '-from']).default('hazardCode'),
  }),
  output: pageOf(appointmentSchema.extend({ state: z.enum(['now', 'coming', 'ended']) })),
  may: [...ENTERPRISE_STAFF],
})

const roleOnBoard = z.object({
  role: guaranteeRoleSchema,
  title: z.string(),
  personName: z.string().nullable(),
  postName: z.string(),
  phone: z.string(),
  duties: z.array(z.object({ text: z.string(), unverified: z.boolean() })),
})
/** What must be public of each major hazard source. */
export const boardSchema = z.object({
  orgName: z.string(),
  edition: z.string(),
  day: daySchema,
  sources: z.array(z.object({ code: z.string(), name: z.string(), levelWords: z.string(), roles: z.array(roleOnBoard) })),
})
export type Board = z.infer<typeof boardSchema>

export const guaranteeBoard = defineQuery({
  name: 'responsibility.guarantee-board',
  title: '包保公示牌',
  input: z.object({ code: z.string().max(36).optional() }),
  output: boardSchema.extend({ /** Where the code on paper leads. */ link: z.string() }),
  may: [...ENTERPRISE_STAFF],
})

const whole = z.object({ appointment: appointmentSchema })
export const appointmentMade = defineEvent('responsibility.appointment-made', '任命了包保责任人', whole)
export const appointmentEnded = defineEvent('responsibility.appointment-ended', '结束了包保任职', whole)
