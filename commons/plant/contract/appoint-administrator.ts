import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema } from '@anlan/kernel/schema'

/**
 * The first account of a town, or of an enterprise that has only stood in the register so far: its system administrator.
 * From then on the org opens its own accounts; the district appoints none a second time.
 */
export const appointAdministrator = defineCommand({
  name: 'plant.appoint-administrator',
  title: '开通首个账号',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    login: z.string().trim().regex(/^[a-zA-Z0-9._-]{3,32}$/, '账号为 3 至 32 位字母、数字、点、横线').meta({ title: '账号' }),
    name: z.string().trim().min(2, '请填写姓名').max(20).meta({ title: '系统管理员姓名' }),
    password: z.string().min(8, '密码至少 8 位').max(128).meta({ title: '初始密码', help: '首次登录后须修改' }),
  }),
  output: z.object({ id: idSchema }),
  may: ['district-officer'],
})

const appointed = z.object({ org: idSchema, name: z.string(), kind: z.string(), administrator: z.object({ account: idSchema, name: z.string() }) })
/** In the journal of the org itself; people makes the membership. */
export const administratorAppointed = defineEvent('plant.administrator-appointed', '开通了首个账号', appointed)
