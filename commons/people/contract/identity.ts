import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { daySchema, idSchema } from '@anlan/kernel/schema'
import { KEEPERS } from './access.ts'

export const GENDERS = { male: '男', female: '女' } as const
export const genderSchema = z.enum(['male', 'female'])

/** Papers of a person, who is known to the authorities by them (AQ 3064.3-2025 B.1). From the number of an identity card follow day of birth and gender. */
export const saveIdentity = defineCommand({
  name: 'people.save-identity',
  title: '登记身份信息',
  input: z.object({
    person: idSchema.meta({ widget: 'hidden' }),
    version: z.int().nonnegative().meta({ widget: 'hidden' }),
    idNumber: z.string().trim().toUpperCase().regex(/^[0-9A-Z]{5,20}$/, '证件号码为 5 至 20 位数字或字母').meta({ title: '证件号码', help: '居民身份证号填 18 位，保存后只显示首尾' }),
    birthday: z.union([daySchema, z.literal('')]).nullish().meta({ title: '出生日期', widget: 'date', help: '填写居民身份证号时可不填' }),
    gender: z.union([genderSchema, z.literal('')]).nullish().meta({ title: '性别', words: GENDERS, options: GENDERS, help: '填写居民身份证号时可不填' }),
  }),
  output: z.object({ person: idSchema, version: z.int() }),
  may: [...KEEPERS],
})

/** As whoever keeps persons may see it: the number but for its ends. */
export const personIdentity = defineQuery({
  name: 'people.identity',
  title: '身份信息',
  input: z.object({ person: idSchema }),
  output: z.object({ version: z.int(), idNumber: z.string().nullable(), birthday: z.string().nullable(), gender: genderSchema.nullable() }),
  may: [...KEEPERS],
})

/** For houses that hand it on to whom it is owed, never for a screen. `idNumber` null: nobody has recorded the papers. Unknown persons are absent. */
export const findIdentities = defineQuery({
  name: 'people.find-identities',
  title: '按编号查身份信息',
  input: z.object({ ids: z.array(idSchema) }),
  output: z.object({
    persons: z.array(z.object({ id: idSchema, hasLeft: z.boolean(), idNumber: z.string().nullable(), birthday: z.string().nullable(), gender: genderSchema.nullable() })),
  }),
  may: [],
})

/** Says that papers were recorded, not what stands in them. */
export const identitySaved = defineEvent('people.identity-saved', '登记了身份信息', z.object({ person: idSchema }))
