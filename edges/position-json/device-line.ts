import { z } from 'zod'
import type { DeviceReport } from '@anlan/positioning/contract/device-report'
import { atSchema, firstProblem, wholeNumber } from './report-fields.ts'

const DEVICE_WORDS = '请填写设备编号（超过 15 位的编号请用文本）'
/** A device that only says that something is wrong, not what. */
const UNNAMED = '未说明的故障'

const lineSchema = z.object(
  {
    device: z
      .union([z.string(), wholeNumber(DEVICE_WORDS)], DEVICE_WORDS)
      .transform((device) => String(device).trim())
      .pipe(z.string().min(1, '请填写设备编号').max(40, '设备编号最多 40 个字符').regex(/^[\w:.-]+$/, '设备编号只能是字母、数字和 - _ . :')),
    at: atSchema,
    battery: z.number('电量 battery 应为 0 到 100').min(0, '电量 battery 应为 0 到 100').max(100, '电量 battery 应为 0 到 100').nullish(),
    fault: z.union([z.boolean(), z.string().max(200, 'fault 最多 200 个字符')], 'fault 应为 true、false 或故障说明').nullish(),
  },
  '每条心跳应为 JSON 对象，例如 {"device":"GW07","at":1764316800000,"battery":90,"fault":""}',
)

const faultOf = (fault: boolean | string | null | undefined): string | null => (typeof fault === 'boolean' ? (fault ? UNNAMED : '') : (fault?.trim() ?? null))

/** A heartbeat of a base station, gateway or beacon: `{ device, at, battery?, fault? }`. */
export const readDeviceLine = (value: unknown): DeviceReport | string => {
  const parsed = lineSchema.safeParse(value)
  if (!parsed.success) return firstProblem(parsed.error)
  const { device, at, battery, fault } = parsed.data
  return { device, at, battery: battery ?? null, fault: faultOf(fault) }
}

/** Whether something that came as a line speaks of a device, not of a terminal. */
export const isDeviceLine = (value: unknown): boolean => typeof value === 'object' && value !== null && 'device' in value && !('card' in value)
