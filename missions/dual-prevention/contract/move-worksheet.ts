import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema } from '@anlan/kernel/schema'
import { sheetRowSchema, WORKSHEET_KINDS, worksheetKindSchema, worksheetLife, worksheetStateSchema } from './worksheet.ts'

const moved = z.object({ id: idSchema, version: z.number().int(), state: worksheetStateSchema })
const which = { id: idSchema.meta({ widget: 'hidden' }), version: z.coerce.number().int().positive().meta({ widget: 'hidden' }) }

/** Saves the draft, however unfinished; its author and the analysts may. A change of content takes back the confirmations. */
export const saveWorksheet = defineCommand({
  name: 'dual-prevention.save-worksheet',
  title: '保存风险分析表',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    /** 0 makes a new one. */
    version: z.coerce.number().int().nonnegative().meta({ widget: 'hidden' }),
    deleted: z.boolean().default(false).meta({ widget: 'hidden' }),
    kind: worksheetKindSchema.meta({ title: '分析方法', words: WORKSHEET_KINDS }),
    unit: idSchema.meta({ title: '风险分析单元' }),
    title: z.string().trim().min(2, '请填写作业活动或设备设施名称').max(200).meta({ title: '作业活动或设备设施' }),
    place: z.string().trim().max(100).default('').meta({ title: '区域、位置' }),
    members: z.array(idSchema).max(30).default([]).meta({ title: '分析人员', help: '除编制人外，一起分析的人' }),
    rows: z.array(sheetRowSchema).max(200).default([]).meta({ title: '分析记录' }),
  }),
  output: moved,
  may: [...ENTERPRISE_STAFF],
})

/** An analyst puts their name under the content as it stands. */
export const confirmWorksheet = defineCommand({
  name: 'dual-prevention.confirm-worksheet',
  title: '确认分析结果',
  input: z.object(which),
  output: moved,
  may: [...ENTERPRISE_STAFF],
})

export const submitWorksheet = defineCommand({ name: 'dual-prevention.submit-worksheet', title: '提交审核', input: z.object(which), output: moved, may: [...worksheetLife.moves.submit.may] })

export const returnWorksheet = defineCommand({
  name: 'dual-prevention.return-worksheet',
  title: '退回修改',
  input: z.object({ ...which, reason: z.string().trim().min(2, '请写明退回原因').max(500).meta({ title: '退回原因', widget: 'textarea' }) }),
  output: moved,
  may: [...worksheetLife.moves.return.may],
})

export const approveWorksheet = defineCommand({ name: 'dual-prevention.approve-worksheet', title: '审核通过', input: z.object(which), output: moved, may: [...worksheetLife.moves.approve.may] })

/** Events and measures of the unit come from the rows; what stands already under the same words is not made twice. */
export const applyWorksheet = defineCommand({
  name: 'dual-prevention.apply-worksheet',
  title: '转入风险清单',
  input: z.object(which),
  output: moved.extend({ riskEvents: z.number().int(), measures: z.number().int() }),
  may: [...worksheetLife.moves.apply.may],
})
