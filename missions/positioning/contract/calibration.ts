import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, pageInput, pageOf } from '@anlan/kernel/schema'
import { calibratedSchema, dueSchema, WHOLE_SYSTEM } from './calibration-due.ts'
import { DEVICE_KEEPERS } from './roles.ts'

export const CALIBRATION_RESULTS = { passed: '合格', adjusted: '调整后合格', failed: '不合格' } as const
export const calibrationResultSchema = z.enum(['passed', 'adjusted', 'failed'])

/** One calibration of a device or of the whole system (AQ 3064.3-2025 7.1.2). */
export const recordCalibration = defineCommand({
  name: 'positioning.record-calibration',
  title: '登记校准记录',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    device: calibratedSchema.default(WHOLE_SYSTEM).meta({ title: '校准对象', help: '整套定位系统，或一台设备' }),
    on: daySchema.meta({ title: '校准日期', widget: 'date' }),
    by: z.string().trim().min(2, '请填写校准单位或人员').max(100).meta({ title: '校准单位或人员' }),
    method: z.string().trim().min(2, '请填写校准方法').max(500).meta({ title: '校准方法', widget: 'textarea', placeholder: '例如：全站仪标定 12 个测试点，比对平台显示坐标' }),
    result: calibrationResultSchema.meta({ title: '结果', words: CALIBRATION_RESULTS }),
    nextDue: z.union([daySchema, z.literal('')]).default('').meta({ title: '下次校准日期', widget: 'date', help: '不填按一年（AQ 3064.3-2025 7.1.2），可以提前，不能推后' }),
    certificate: z.array(idSchema).max(5).default([]).meta({ title: '校准证书', widget: 'files', help: 'PDF 或照片' }),
    note: z.string().trim().max(500).default('').meta({ title: '备注' }),
  }),
  output: z.object({ id: idSchema, nextDue: daySchema }),
  may: [...DEVICE_KEEPERS],
})

export const calibrationSchema = z.object({
  id: idSchema,
  device: calibratedSchema,
  on: daySchema,
  by: z.string(),
  method: z.string(),
  result: calibrationResultSchema,
  nextDue: daySchema,
  certificate: z.array(idSchema),
  note: z.string(),
  recordedAt: instantSchema,
  recordedBy: z.string(),
})
export type Calibration = z.infer<typeof calibrationSchema>

/** Records, the newest first, and what is due next. */
export const listCalibrations = defineQuery({
  name: 'positioning.list-calibrations',
  title: '校准记录',
  input: z.object({ ...pageInput, device: calibratedSchema.optional() }),
  output: pageOf(calibrationSchema).extend({ dues: z.array(dueSchema) }),
  may: [...ENTERPRISE_STAFF, 'system-admin'],
})

export const calibrationRecorded = defineEvent('positioning.calibration-recorded', '登记了校准记录', z.object({ calibration: calibrationSchema }))
