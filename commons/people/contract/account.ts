import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ROLES, type Role } from '@anlan/kernel/role'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'

export const roleSchema = z.enum(Object.keys(ROLES) as [Role, ...Role[]])

const loginField = z.string().trim().regex(/^[a-zA-Z0-9._-]{3,32}$/, '账号为 3 至 32 位字母、数字、点、横线')

export const accountSchema = z.object({
  id: idSchema,
  login: z.string(),
  name: z.string(),
  person: idSchema.nullable(),
  roles: z.array(roleSchema),
  disabled: z.boolean(),
  mustChange: z.boolean(),
  lockedUntil: instantSchema,
  version: versionSchema,
})
export type AccountView = z.infer<typeof accountSchema>

export const listAccounts = defineQuery({
  name: 'people.list-accounts',
  title: '账号与角色',
  input: z.object({}),
  output: z.object({
    accounts: z.array(accountSchema),
    /** Persons who have none yet. */
    without: z.array(z.object({ id: idSchema, name: z.string() })),
    /** Roles that make sense in an org of this kind. */
    roles: z.array(roleSchema),
  }),
  may: ['system-admin', 'security-admin', 'audit-admin'],
})

/** The account has no role until the security administrator grants one. */
export const openAccountFor = defineCommand({
  name: 'people.open-account',
  title: '开通账号',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    person: z.union([idSchema, z.literal('')]).nullish().meta({ title: '人员', help: '管理员账号可不对应人员' }),
    login: loginField.meta({ title: '账号' }),
    name: z.string().trim().min(2, '请填写姓名').max(20).meta({ title: '姓名' }),
    password: z.string().min(8, '密码至少 8 位').max(128).meta({ title: '初始密码', help: '首次登录后须修改' }),
  }),
  output: z.object({ id: idSchema }),
  may: ['system-admin'],
})

export const resetAccountPassword = defineCommand({
  name: 'people.reset-password',
  title: '重置密码',
  input: z.object({
    account: idSchema.meta({ widget: 'hidden' }),
    password: z.string().min(8, '密码至少 8 位').max(128).meta({ title: '新密码', help: '下次登录后须修改，已登录的设备立即退出' }),
  }),
  output: z.object({ account: idSchema }),
  may: ['system-admin'],
})

export const setAccountEnabled = defineCommand({
  name: 'people.set-account-enabled',
  title: '停用或启用账号',
  input: z.object({ account: idSchema, enabled: z.boolean() }),
  output: z.object({ account: idSchema }),
  may: ['system-admin'],
})

/**
 * Replaces the roles of an account. The security administrator's; only while an org has none may its system
 * administrator appoint the first one.
 */
export const grantRoles = defineCommand({
  name: 'people.grant-roles',
  title: '授予角色',
  input: z.object({
    account: idSchema.meta({ widget: 'hidden' }),
    version: versionSchema.meta({ widget: 'hidden' }),
    roles: z.array(roleSchema).meta({ title: '角色', words: Object.fromEntries(Object.entries(ROLES).map(([role, { title }]) => [role, title])) }),
  }),
  output: z.object({ account: idSchema, roles: z.array(roleSchema) }),
  may: ['security-admin', 'system-admin'],
})

const account = z.object({ account: idSchema, login: z.string() })
export const accountOpened = defineEvent('people.account-opened', '开通了账号', account.extend({ person: idSchema.nullable() }))
export const passwordReset = defineEvent('people.password-reset', '重置了密码', z.object({ account: idSchema }))
export const accountDisabled = defineEvent('people.account-disabled', '停用了账号', z.object({ account: idSchema }))
export const accountEnabled = defineEvent('people.account-enabled', '启用了账号', z.object({ account: idSchema }))
export const rolesGranted = defineEvent('people.roles-granted', '授予了角色', z.object({ account: idSchema, roles: z.array(z.string()), before: z.array(z.string()) }))
