import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, listOf, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'

/** Types of the notice's scope paragraph; a station is an operator with storage in law, yet a type of its own in the notice. */
export const ENTERPRISE_TYPES = {
  production: '生产企业',
  'licensed-use': '使用（许可）企业',
  warehousing: '仓储经营企业',
  'storage-operation': '带有储存设施的经营企业',
  station: '加油站',
} as const
export const enterpriseTypeSchema = z.enum(Object.keys(ENTERPRISE_TYPES) as [keyof typeof ENTERPRISE_TYPES, ...(keyof typeof ENTERPRISE_TYPES)[]])
export type EnterpriseType = z.infer<typeof enterpriseTypeSchema>

export const orgKindSchema = z.enum(['enterprise', 'station', 'group', 'town', 'district', 'platform'])
export const ruleProfileSchema = z.enum(['notice-2021', 'aq3064-2025'])

/** Nine digits from the national registration system, or a provisional one until it is issued. */
export const registrationCodeSchema = z.string().regex(/^\d{9}$/, '登记编码应为 9 位数字')

export const orgSchema = z.object({
  id: idSchema,
  kind: orgKindSchema,
  name: z.string(),
  /** The org above: the town of an enterprise, the district of a town. */
  parent: idSchema.nullable(),
  town: z.string().nullable(),
  type: enterpriseTypeSchema.nullable(),
  registrationCode: registrationCodeSchema.nullable(),
  provisional: z.boolean(),
  majorHazardSource: z.boolean(),
  ruleProfile: ruleProfileSchema,
  demonstration: z.boolean(),
  /** The district it belongs to, for towns and enterprises. */
  district: idSchema.nullish(),
  version: versionSchema,
})
export type Org = z.infer<typeof orgSchema>

/** The district's officer takes an enterprise into the register. Recorded in the district's journal and in the enterprise's own. */
export const registerEnterprise = defineCommand({
  name: 'plant.register-enterprise',
  title: '登记企业',
  input: z.object({
    id: idSchema,
    name: z.string().trim().min(2, '请填写企业全称').max(100).meta({ title: '企业名称' }),
    type: enterpriseTypeSchema.meta({ title: '企业类型', words: ENTERPRISE_TYPES }),
    town: idSchema.meta({ title: '所属镇街' }),
    registrationCode: z.union([registrationCodeSchema, z.literal('')]).optional().meta({ title: '登记编码', help: '尚未取得登记编码时留空，系统分配临时编码' }),
    majorHazardSource: z.boolean().default(false).meta({ title: '构成重大危险源' }),
    demonstration: z.boolean().default(false).meta({ title: '示范企业', help: '列入实施方案附件的示范企业' }),
    /** The first account of the enterprise: its system administrator; omitted for an enterprise that only stands in the register. */
    administrator: z
      .object({
        login: z.string().trim().min(3, '账号至少 3 个字').max(32).meta({ title: '账号' }),
        name: z.string().trim().min(2, '请填写姓名').max(20).meta({ title: '姓名' }),
        password: z.string().min(8, '密码至少 8 位').meta({ title: '初始密码', help: '首次登录后须修改' }),
      })
      .optional()
      .meta({ title: '系统管理员' }),
  }),
  output: z.object({ org: orgSchema }),
  may: ['district-officer'],
})

export const listEnterprises = defineQuery({
  name: 'plant.list-enterprises',
  title: '企业名录',
  input: z.object({ ...pageInput, town: idSchema.optional(), type: listOf(enterpriseTypeSchema), sort: z.enum(['name', '-name', 'registrationCode', '-registrationCode']).default('name') }),
  output: pageOf(orgSchema),
  may: ['district-officer', 'town-officer'],
})

/** The acting org itself: its own page, and what other houses need to know of it (code, profile, type). */
export const ownOrg = defineQuery({
  name: 'plant.own-org',
  title: '本单位',
  input: z.object({}),
  output: orgSchema,
  may: [...ENTERPRISE_STAFF, 'district-officer', 'town-officer', 'group-viewer', 'system-admin', 'security-admin', 'audit-admin'],
})

export const orgRegistered = defineEvent('plant.org-registered', '登记了单位', z.object({
  org: orgSchema,
  /** Its first account, already opened; whoever keeps memberships makes it the system administrator. */
  administrator: z.object({ account: idSchema, name: z.string() }).optional(),
}))
export const orgChanged = defineEvent('plant.org-changed', '修改了单位信息', z.object({ org: orgSchema }))
