import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'

/** Records that the province's base software may hold as master: the seven tables of the exchange. */
export const MASTERED_KINDS = {
  unit: '风险单元', 'risk-event': '风险事件', measure: '管控措施', plan: '排查计划', record: '排查记录', danger: '隐患', stop: '停用检维修记录',
} as const
export const masteredKindSchema = z.enum(Object.keys(MASTERED_KINDS) as [keyof typeof MASTERED_KINDS, ...(keyof typeof MASTERED_KINDS)[]])
export type MasteredKind = z.infer<typeof masteredKindSchema>

/** Who rules has been chosen at the receiver's page: what is named here is read from there and no longer written here. */
export const setMasteredElsewhere = defineCommand({
  name: 'dual-prevention.set-mastered-elsewhere',
  title: '选择以省平台为准的数据',
  input: z.object({ kinds: z.array(masteredKindSchema) }),
  output: z.object({ kinds: z.array(masteredKindSchema) }),
  may: [],
})

export const masteredElsewhere = defineQuery({
  name: 'dual-prevention.mastered-elsewhere',
  title: '以省平台为准的数据',
  input: z.object({}),
  output: z.object({ kinds: z.array(masteredKindSchema) }),
  may: [...ENTERPRISE_STAFF],
})

export const mastersChosen = defineEvent('dual-prevention.masters-chosen', '选择了以省平台为准的数据', z.object({ kinds: z.array(masteredKindSchema), before: z.array(masteredKindSchema) }))
