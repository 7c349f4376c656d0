import { z } from 'zod'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'

/** GB 18218 level; 0 is no 重大危险源. "Not calculated" is not "none". */
export const HAZARD_LEVELS = { '1': '一级重大危险源', '2': '二级重大危险源', '3': '三级重大危险源', '4': '四级重大危险源', '0': '不构成重大危险源', unknown: '尚未辨识分级' } as const

/** 装置与危险源: what the commitment counts and whom a responsible person answers for, by the code of the national registration. */
export const hazardSourceRegister = defineRegister({
  name: 'responsibility.hazard-source',
  title: '装置与危险源',
  schema: z.object({
    code: z.string().trim().min(1, '请填写危险源编码').max(36).meta({ title: '危险源编码', synonyms: ['编码', '风险分析对象编码'] }),
    name: z.string().trim().min(2, '请填写名称').max(100).meta({ title: '名称', synonyms: ['装置名称', '危险源名称'] }),
    level: z.enum(['1', '2', '3', '4', '0', 'unknown']).default('unknown').meta({ title: '重大危险源级别', options: HAZARD_LEVELS, words: HAZARD_LEVELS }),
    installation: z.boolean().default(true).meta({ title: '计入生产装置套数' }),
    keyProcess: z.boolean().default(false).meta({ title: '涉及重点监管工艺' }),
  }),
  columns: ['code', 'name', 'level', 'installation', 'keyProcess'],
  filters: ['level'],
  sort: { by: 'code' },
  may: { read: ENTERPRISE_STAFF, write: ['safety-manager'] },
  unique: ['code'],
  import: true,
  export: true,
})
