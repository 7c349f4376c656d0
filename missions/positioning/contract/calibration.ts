import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, pageInput, pageOf } from '@anlan/kernel/schema'
import { DEVICE_KEEPERS } from './roles.ts'

export const CALIBRATION_RESULTS = { passed: '合格', adjusted: '调整后合格', failed: '不合格' } as const
export const calibrationResultSchema = z.enum(['passed', 'adjusted', 'failed'])
/** `''`: the whole system. */
const subject = z.string().max(40)
export const WHOLE_SYSTEM = ''

/** One calibration of a device or of the whole system (AQ 3064.3-2025 7.1.2). */
export const recordCalibration = defineCommand({
  name: 'positioning.record-calibration',
  title: '登记校准记录',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    device: subject.default(WHOLE_SYSTEM).meta({ title: '校准对象', help: '整套定位系统，或一台设备' }),
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
  device: subject,
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

export const DUE_KINDS = { calibration: '定位精度校准', accuracy: '定位精度测试', function: '报警功能测试' } as const
export const DUE_STATES = { never: '从未进行', overdue: '已逾期', soon: '即将到期', valid: '有效' } as const
export const dueSchema = z.object({
  kind: z.enum(['calibration', 'accuracy', 'function']),
  device: subject,
  state: z.enum(['never', 'overdue', 'soon', 'valid']),
  lastOn: daySchema.nullable(),
  dueOn: daySchema.nullable(),
  /** Of the last one. */
  passed: z.boolean().nullable(),
})
export type Due = z.infer<typeof dueSchema>

/** Records, the newest first, and what is due next. */
export const listCalibrations = defineQuery({
  name: 'positioning.list-calibrations',
  title: '校准记录',
  input: z.object({ ...pageInput, device: subject.optional() }),
  output: pageOf(calibrationSchema).extend({ dues: z.array(dueSchema) }),
  may: [...ENTERPRISE_STAFF, 'system-admin'],
})

/** What has to be calibrated or tested now or soon: for those who see to it. */
export const calibrationsDue = defineQuery({
  name: 'positioning.calibrations-due',
  title: '待校准、测试',
  input: z.object({}),
  output: z.object({ dues: z.array(dueSchema) }),
  may: [...DEVICE_KEEPERS],
})

export const calibrationRecorded = defineEvent('positioning.calibration-recorded', '登记了校准记录', z.object({ calibration: calibrationSchema }))
