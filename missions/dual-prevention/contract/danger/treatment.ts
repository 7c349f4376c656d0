import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { daySchema } from '@anlan/kernel/schema'
import { dangerLife } from '../danger-life.ts'
import { chosen, moved } from './chosen.ts'

const words = (title: string, ask: string, placeholder?: string) =>
  z.string().trim().min(5, ask).max(2000).meta({ title, widget: 'textarea', ...(placeholder === undefined ? {} : { placeholder }) })

/** 治理方案 of a 重大事故隐患: the five implementations, and what keeps the place safe meanwhile. */
export const planTreatment = defineCommand({
  name: 'dual-prevention.plan-treatment',
  title: '编制治理方案',
  input: z.object({
    ...chosen,
    measures: words('治理措施（措施落实）', '请写明治理的目标、任务、方法和措施'),
    duty: words('机构和人员（责任落实）', '请写明负责治理的机构和人员'),
    fund: z.coerce.number().nonnegative('资金不能小于 0').max(1_000_000).meta({ title: '治理资金（资金落实）', unit: '万元' }),
    fundSource: z.string().trim().min(2, '请写明资金来源').max(200).meta({ title: '资金来源和物资', placeholder: '例如：安全生产费用' }),
    until: daySchema.meta({ title: '治理时限（时限落实）', widget: 'date' }),
    emergency: words('应急预案（预案落实）', '请写明治理期间的应急预案'),
    interim: words('临时管控措施', '请写明治理完成前如何防止事故', '例如：停用、降负荷、撤人、增加监护和巡检'),
  }),
  output: moved,
  may: dangerLife.moves['plan-treatment'].may,
})

export const approveTreatment = defineCommand({
  name: 'dual-prevention.approve-treatment',
  title: '批准治理方案',
  input: z.object({ ...chosen, comment: z.string().trim().max(500).default('').meta({ title: '意见', widget: 'textarea' }) }),
  output: moved,
  may: dangerLife.moves['approve-treatment'].may,
})

export const returnTreatment = defineCommand({
  name: 'dual-prevention.return-treatment',
  title: '退回治理方案',
  input: z.object({ ...chosen, comment: z.string().trim().min(2, '请写明需要修改什么').max(500).meta({ title: '退回原因', widget: 'textarea' }) }),
  output: moved,
  may: dangerLife.moves['return-treatment'].may,
})

/** 安全生产法 41: in time to the authority, and to the workers' congress or the workers. */
export const tellMajorDanger = defineCommand({
  name: 'dual-prevention.tell-major-danger',
  title: '登记重大隐患报告',
  input: z.object({
    ...chosen,
    authority: z.string().trim().min(2, '请写明向哪个部门、以何种方式报告').max(300).meta({ title: '向监管部门报告', placeholder: '例如：电话和书面报告区应急管理局', clause: '安全生产法 41' }),
    workers: z.string().trim().min(2, '请写明如何向从业人员通报').max(300).meta({ title: '向职工通报', placeholder: '例如：职工代表大会、车间公告栏', clause: '安全生产法 41' }),
  }),
  output: moved,
  may: dangerLife.moves['tell-major'].may,
})
