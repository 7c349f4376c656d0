import { z } from 'zod'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema } from '@anlan/kernel/schema'

export const CERTIFICATE_KINDS = {
  principal: '主要负责人安全考核合格证',
  'safety-manager': '安全生产管理人员考核合格证',
  'special-operation': '特种作业操作证',
  'special-equipment': '特种设备作业人员证',
  'safety-engineer': '注册安全工程师',
  training: '岗位培训合格证明',
  other: '其他证书',
} as const

/** Certificates and qualification of persons; the days of warning are the plant's habit, no law names them. */
export const certificateRegister = defineRegister({
  name: 'people.certificate',
  title: '证书',
  schema: z.object({
    holder: z.string().trim().min(2, '请填写持证人').max(20).meta({ title: '持证人', synonyms: ['姓名', '人员'] }),
    kind: z.enum(Object.keys(CERTIFICATE_KINDS) as [keyof typeof CERTIFICATE_KINDS, ...(keyof typeof CERTIFICATE_KINDS)[]]).meta({ title: '证书类别', options: CERTIFICATE_KINDS, synonyms: ['类别'] }),
    work: z.string().trim().max(100).default('').meta({ title: '作业项目', synonyms: ['准操项目', '工种'] }),
    number: z.string().trim().min(4, '请填写证书编号').max(50).meta({ title: '证书编号', synonyms: ['编号', '证号'] }),
    authority: z.string().trim().max(100).default('').meta({ title: '发证机关' }),
    issuedOn: daySchema.meta({ title: '发证日期' }),
    validUntil: daySchema.meta({ title: '有效期至', synonyms: ['到期日期', '有效期'] }),
    reviewOn: z.union([daySchema, z.literal('')]).default('').meta({ title: '复审日期' }),
  }),
  columns: ['holder', 'kind', 'work', 'number', 'issuedOn', 'validUntil'],
  filters: ['kind'],
  sort: { by: 'validUntil' },
  may: { read: ENTERPRISE_STAFF, write: ['safety-manager', 'principal'] },
  expiry: { field: 'validUntil', warnDays: 60 },
  unique: ['number'],
  import: true,
  export: true,
})
