import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { idSchema, versionSchema } from '@anlan/kernel/schema'
import { ENTERPRISE_TYPES, enterpriseTypeSchema, orgSchema, registrationCodeSchema, ruleProfileSchema } from './org.ts'

export const RULE_PROFILES = { 'notice-2021': '2021 年实施方案', 'aq3064-2025': 'AQ 3064-2025' } as const

export const getEnterprise = defineQuery({
  name: 'plant.get-enterprise',
  title: '企业',
  input: z.object({ id: idSchema }),
  output: orgSchema,
  may: ['district-officer', 'town-officer'],
})

/** What the district changes of an enterprise; recorded in both journals. The code has a command of its own. */
export const changeEnterprise = defineCommand({
  name: 'plant.change-enterprise',
  title: '修改企业信息',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: versionSchema.meta({ widget: 'hidden' }),
    name: z.string().trim().min(2, '请填写企业全称').max(100).meta({ title: '企业名称' }),
    type: enterpriseTypeSchema.meta({ title: '企业类型', words: ENTERPRISE_TYPES }),
    town: idSchema.meta({ title: '所属镇街' }),
    majorHazardSource: z.boolean().meta({ title: '构成重大危险源' }),
    ruleProfile: ruleProfileSchema.meta({ title: '规则版本', words: RULE_PROFILES }),
  }),
  output: z.object({ org: orgSchema }),
  may: ['district-officer'],
})

/** The official code has come: it takes the place of the provisional one, which is never given again. */
export const changeRegistrationCode = defineCommand({
  name: 'plant.change-registration-code',
  title: '变更登记编码',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: versionSchema.meta({ widget: 'hidden' }),
    registrationCode: registrationCodeSchema.meta({ title: '登记编码' }),
  }),
  output: z.object({ org: orgSchema }),
  may: ['district-officer'],
})

export const listTowns = defineQuery({
  name: 'plant.list-towns',
  title: '镇街',
  input: z.object({}),
  output: z.object({ towns: z.array(z.object({ id: idSchema, name: z.string(), enterprises: z.number().int() })) }),
  may: ['district-officer', 'town-officer'],
})
