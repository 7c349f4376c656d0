import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { DEVICE_KINDS, deviceKindSchema } from './device-status.ts'
import { DEVICE_KEEPERS } from './roles.ts'

export const DEVICE_PROTOCOLS = { uwb: 'UWB', aoa: '蓝牙 AoA', ble: '蓝牙信标', lora: 'LoRa', rtk: '北斗 RTK 基准站', wifi: 'WiFi', other: '其他' } as const

const metres = (what: string) => z.number(`请填写${what}`).min(-20_000, `${what}超出平面图`).max(40_000, `${what}超出平面图`)
const day = z.union([z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应为 年-月-日'), z.literal('')]).default('')

/** 定位基站、网关、信标: what terminals are located by (AQ 3064.3-2025 5.1.3). Explosion marks as GB 3836 and GB 50058 ask (7.4). */
export const deviceRegister = defineRegister({
  name: 'positioning.device',
  title: '定位设备',
  schema: z.object({
    number: z.string().trim().min(1, '请填写设备编号').max(40).regex(/^[\w:.-]+$/, '设备编号只能是字母、数字和 - _ . :').meta({ title: '设备编号', synonyms: ['基站号', '网关号', '信标号', 'MAC'], help: '与设备上报的编号一致；信标一般为 major-minor' }),
    kind: deviceKindSchema.default('station').meta({ title: '类别', options: DEVICE_KINDS, words: DEVICE_KINDS }),
    model: z.string().trim().max(50).default('').meta({ title: '型号' }),
    protocol: z.enum(['uwb', 'aoa', 'ble', 'lora', 'rtk', 'wifi', 'other']).default('other').meta({ title: '定位方式', options: DEVICE_PROTOCOLS, words: DEVICE_PROTOCOLS }),
    plan: z.string().trim().max(50).default('').meta({ title: '平面图' }),
    x: metres('东向坐标').nullable().default(null).meta({ title: '东向', unit: '米', help: '可在设备页面上点图标注' }),
    y: metres('北向坐标').nullable().default(null).meta({ title: '北向', unit: '米' }),
    floor: z.int('楼层应为整数').min(-20).max(200).default(1).meta({ title: '楼层' }),
    reachMetres: z.number().positive('覆盖半径应大于 0').max(5_000).nullable().default(null).meta({ title: '覆盖半径', unit: '米', help: '按现场测试填写，图上据此画出覆盖范围' }),
    explosionProof: z.string().trim().max(50).default('').meta({ title: '防爆标志', placeholder: '例如：Ex ib IIB T4 Gb' }),
    installedOn: day.meta({ title: '安装日期', widget: 'date' }),
    source: z.string().trim().max(50).default('').meta({ title: '数据源' }),
    batteryOn: day.meta({ title: '电池更换日期', widget: 'date', help: '信标等电池供电的设备填写' }),
    silentMinutes: z.number().positive('离线判定应大于 0').max(43_200).nullable().default(null).meta({ title: '离线判定', unit: '分钟', help: '多久没有上报算离线；不填按默认值（待核）：基站、网关 5 分钟，信标 24 小时' }),
    note: z.string().trim().max(200).default('').meta({ title: '备注' }),
  }),
  columns: ['number', 'kind', 'model', 'protocol', 'plan', 'explosionProof', 'installedOn'],
  filters: ['kind', 'plan'],
  sort: { by: 'number' },
  may: { read: [...ENTERPRISE_STAFF, 'system-admin'], write: DEVICE_KEEPERS },
  unique: ['number'],
  import: true,
  export: true,
})
export type DeviceData = z.output<(typeof deviceRegister)['schema']>

/** 未登记的设备: heard, but in no register. Kept apart with their last words until somebody registers them. */
export const listUnknownDevices = defineQuery({
  name: 'positioning.list-unknown-devices',
  title: '未登记的定位设备',
  input: z.object({}),
  output: z.object({ devices: z.array(z.object({ number: z.string(), source: z.string(), firstAt: instantSchema, lastAt: instantSchema, words: z.number().int(), battery: z.number().nullable(), fault: z.string().nullable() })) }),
  may: [...DEVICE_KEEPERS],
})

const failure = z.object({ device: idSchema.nullable(), number: z.string(), reason: z.string(), since: instantSchema })
export const deviceFailed = defineEvent('positioning.device-failed', '定位设备故障', failure)
export const deviceRecovered = defineEvent('positioning.device-recovered', '定位设备恢复', failure)
