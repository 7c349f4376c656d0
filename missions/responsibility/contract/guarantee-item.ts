import { z } from 'zod'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'

const ROLE_WORDS = { '1': '主要负责人', '2': '技术负责人', '3': '操作负责人' } as const
const UNIT_WORDS = { day: '天', month: '月' } as const

/**
 * 包保任务清单 as the enterprise has it in print: text and cadence of single items. What stands here takes the place of
 * the numbered place (原文待核) of the same edition, without a new release of the software.
 */
export const guaranteeItemRegister = defineRegister({
  name: 'responsibility.guarantee-item',
  title: '包保任务项',
  schema: z.object({
    edition: z.enum(['应急厅〔2021〕12号', 'AQ 3072-2026']).meta({ title: '依据版本' }),
    role: z.enum(['1', '2', '3']).meta({ title: '责任人', options: ROLE_WORDS, words: ROLE_WORDS }),
    num: z.number().int().min(1, '项号从 1 开始').max(10, '项号最大为 10').meta({ title: '项号', synonyms: ['序号'] }),
    text: z.string().trim().min(4, '请按正式文本填写').max(500).meta({ title: '任务内容', widget: 'textarea', synonyms: ['内容', '排查内容'] }),
    cycle: z.number().int().positive('周期应大于 0').max(366).meta({ title: '周期' }),
    cycleUnit: z.enum(['day', 'month']).meta({ title: '周期单位', options: UNIT_WORDS, words: UNIT_WORDS }),
  }),
  columns: ['edition', 'role', 'num', 'text', 'cycle', 'cycleUnit'],
  filters: ['edition', 'role'],
  sort: { by: 'num' },
  may: { read: ENTERPRISE_STAFF, write: ['safety-manager'] },
  unique: [['edition', 'role', 'num']],
  import: true,
  export: true,
})
