import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, mobileSchema } from '@anlan/kernel/schema'
import { ANYBODY, KEEPERS } from './access.ts'
import { personSchema } from './person.ts'

export const PERSON_KINDS = { employee: '本单位员工', contractor: '承包商人员', visitor: '访客' } as const

const optional = <Field extends z.ZodType>(field: Field) => z.union([field, z.literal('')]).nullish()

/** `version` absent: a new person. */
export const savePerson = defineCommand({
  name: 'people.save-person',
  title: '保存人员',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: z.int().positive().optional().meta({ widget: 'hidden' }),
    name: z.string().trim().min(2, '请填写姓名').max(20, '姓名最多 20 个字').meta({ title: '姓名' }),
    mobile: optional(mobileSchema).meta({ title: '手机号' }),
    department: optional(idSchema).meta({ title: '部门' }),
    post: optional(idSchema).meta({ title: '岗位' }),
    kind: z.enum(['employee', 'contractor', 'visitor']).default('employee').meta({ title: '人员类别', words: PERSON_KINDS }),
    badge: optional(z.string().trim().regex(/^[0-9A-Za-z-]{3,20}$/, '工牌号为 3 至 20 位数字或字母')).meta({ title: '工牌号', help: '岗位共用终端上换人用' }),
    hasLeft: z.boolean().default(false).meta({ title: '已离职' }),
  }),
  output: z.object({ person: personSchema }),
  may: [...KEEPERS],
})

export const getPerson = defineQuery({
  name: 'people.get-person',
  title: '人员详情',
  input: z.object({ id: idSchema }),
  output: z.object({
    person: personSchema,
    badge: z.string().nullable(),
    hasLeft: z.boolean(),
    hasAccount: z.boolean(),
    absences: z.array(z.object({ id: idSchema, startsAt: instantSchema, endsAt: instantSchema, substitute: z.string().nullable(), reason: z.string() })),
  }),
  may: [...ENTERPRISE_STAFF, 'system-admin'],
})

/** The one who asks: what the phone's 我的 page shows. */
export const mySelf = defineQuery({
  name: 'people.my-self',
  title: '我的',
  input: z.object({}),
  output: z.object({
    account: z.object({ id: idSchema, name: z.string() }).nullable(),
    person: personSchema.nullable(),
    roles: z.array(z.string()),
    badge: z.string().nullable(),
    hasPin: z.boolean(),
    hasCard: z.boolean(),
  }),
  may: [...ANYBODY],
})

/** Rows of a list of people that an enterprise keeps. Departments and posts are made where they are new; a known mobile or name with the same post is changed, not doubled. */
export const importPeople = defineCommand({
  name: 'people.import-people',
  title: '导入人员',
  input: z.object({
    rows: z
      .array(
        z.object({
          name: z.string().trim().min(2, '请填写姓名').max(20, '姓名最多 20 个字'),
          mobile: z.union([mobileSchema, z.literal('')]).default(''),
          department: z.string().trim().max(50).default(''),
          post: z.string().trim().max(50).default(''),
        }),
      )
      .min(1, '没有可导入的人员')
      .max(5000, '一次最多导入 5000 人'),
  }),
  output: z.object({ added: z.number().int(), changed: z.number().int() }),
  may: [...KEEPERS],
})

/** A workbook as lines of 姓名、部门、岗位、手机号, cells by tab: the same as if it had been pasted, to be looked at before it is imported. */
export const readPeopleFile = defineQuery({
  name: 'people.read-people-file',
  title: '读取人员名单',
  input: z.object({ file: idSchema }),
  output: z.object({ text: z.string(), rows: z.number().int() }),
  may: [...KEEPERS],
})

export const peopleImported = defineEvent('people.people-imported', '导入了人员', z.object({ added: z.number().int(), changed: z.number().int() }))
