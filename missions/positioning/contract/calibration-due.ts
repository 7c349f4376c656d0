import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { daySchema } from '@anlan/kernel/schema'
import { DEVICE_KEEPERS } from './roles.ts'

/** What is calibrated: a device by its number, or the whole system. */
export const calibratedSchema = z.string().max(40)
export const WHOLE_SYSTEM = ''

export const DUE_KINDS = { calibration: '定位精度校准', accuracy: '定位精度测试', function: '报警功能测试' } as const
export const DUE_STATES = { never: '从未进行', overdue: '已逾期', soon: '即将到期', valid: '有效' } as const
export const dueSchema = z.object({
  kind: z.enum(['calibration', 'accuracy', 'function']),
  device: calibratedSchema,
  state: z.enum(['never', 'overdue', 'soon', 'valid']),
  lastOn: daySchema.nullable(),
  dueOn: daySchema.nullable(),
  /** Of the last one. */
  passed: z.boolean().nullable(),
})
export type Due = z.infer<typeof dueSchema>

/** What has to be calibrated or tested now or soon: for those who see to it. */
export const calibrationsDue = defineQuery({
  name: 'positioning.calibrations-due',
  title: '待校准、测试',
  input: z.object({}),
  output: z.object({ dues: z.array(dueSchema) }),
  may: [...DEVICE_KEEPERS],
})
