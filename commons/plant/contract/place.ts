import { z } from 'zod'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF, type Role } from '@anlan/kernel/role'

const WRITE: readonly Role[] = ['safety-manager', 'principal']

/** Metres from the south-west corner of the plan, x to the east, y to the north. */
export const planPointSchema = z.object({ x: z.number(), y: z.number() })
export type PlanPoint = z.infer<typeof planPointSchema>

/** The ground that areas stand on: an own schematic of so many metres, with or without a picture below. */
export const planRegister = defineRegister({
  name: 'plant.plan',
  title: '平面图',
  schema: z.object({
    name: z.string().trim().min(1, '请填写平面图名称').max(50).meta({ title: '名称' }),
    widthMetres: z.number().positive('请填写宽度').max(20_000).meta({ title: '东西宽', unit: '米' }),
    heightMetres: z.number().positive('请填写高度').max(20_000).meta({ title: '南北长', unit: '米' }),
    /** File id of a picture that fills the plan; empty for a schematic. */
    image: z.string().max(40).default('').meta({ title: '底图', widget: 'hidden' }),
  }),
  columns: ['name', 'widthMetres', 'heightMetres'],
  may: { read: ENTERPRISE_STAFF, write: WRITE },
  unique: ['name'],
})

export const AREA_KINDS = {
  production: '生产装置区', 'tank-farm': '储罐区', warehouse: '仓库', loading: '装卸区', utility: '公用工程', office: '办公生活区', 'outdoor': '厂内道路和空地', other: '其他',
} as const
export const AREA_LEVELS = { '1': '重大风险', '2': '较大风险', '3': '一般风险', '4': '低风险' } as const

export const areaRegister = defineRegister({
  name: 'plant.area',
  title: '区域',
  schema: z.object({
    name: z.string().trim().min(1, '请填写区域名称').max(50).meta({ title: '区域名称', synonyms: ['名称', '位置'] }),
    kind: z.enum(Object.keys(AREA_KINDS) as [keyof typeof AREA_KINDS, ...(keyof typeof AREA_KINDS)[]]).default('other').meta({ title: '类别', options: AREA_KINDS, words: AREA_KINDS }),
    level: z.enum(['1', '2', '3', '4']).default('4').meta({ title: '风险等级', options: AREA_LEVELS, words: AREA_LEVELS }),
    hazardous: z.boolean().default(false).meta({ title: '危险区域' }),
    explosive: z.boolean().default(false).meta({ title: '爆炸危险区域' }),
    /** Name of the plan it is drawn on. */
    plan: z.string().max(50).default('').meta({ title: '平面图', widget: 'hidden' }),
    /** A ring of at least three corners, the first not repeated; empty until drawn. */
    polygon: z
      .array(planPointSchema)
      .max(200)
      .refine((ring) => ring.length === 0 || ring.length >= 3, '区域至少要有三个角')
      .default([])
      .meta({ title: '范围', widget: 'hidden' }),
  }),
  columns: ['name', 'kind', 'level', 'hazardous', 'explosive'],
  filters: ['kind', 'level', 'plan'],
  sort: { by: 'name' },
  may: { read: ENTERPRISE_STAFF, write: WRITE },
  unique: ['name'],
  export: true,
})

export const EQUIPMENT_KINDS = {
  tank: '储罐', vessel: '压力容器', reactor: '反应釜', pump: '泵', pipe: '管道', boiler: '锅炉', lifting: '起重机械', electrical: '电气设备', fire: '消防设施', other: '其他',
} as const

export const equipmentRegister = defineRegister({
  name: 'plant.equipment',
  title: '设备',
  schema: z.object({
    tag: z.string().trim().min(1, '请填写位号').max(50).meta({ title: '位号', synonyms: ['设备位号', '编号'] }),
    name: z.string().trim().min(1, '请填写设备名称').max(100).meta({ title: '设备名称', synonyms: ['名称'] }),
    kind: z.enum(Object.keys(EQUIPMENT_KINDS) as [keyof typeof EQUIPMENT_KINDS, ...(keyof typeof EQUIPMENT_KINDS)[]]).default('other').meta({ title: '类别', options: EQUIPMENT_KINDS, words: EQUIPMENT_KINDS }),
    area: z.string().trim().max(50).default('').meta({ title: '所在区域', synonyms: ['区域', '位置'] }),
    medium: z.string().trim().max(50).default('').meta({ title: '介质' }),
    special: z.boolean().default(false).meta({ title: '特种设备' }),
    inspectUntil: z.union([z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应为 年-月-日'), z.literal('')]).default('').meta({ title: '下次检验日期', widget: 'date' }),
  }),
  columns: ['tag', 'name', 'kind', 'area', 'medium', 'inspectUntil'],
  filters: ['kind', 'area'],
  sort: { by: 'tag' },
  may: { read: ENTERPRISE_STAFF, write: WRITE },
  expiry: { field: 'inspectUntil', warnDays: 30 },
  unique: ['tag'],
  import: true,
  export: true,
})

export const QUANTITIES = {
  temperature: '温度', pressure: '压力', level: '液位', flow: '流量', 'combustible-gas': '可燃气体', 'toxic-gas': '有毒气体', oxygen: '氧含量', 'wind-speed': '风速', other: '其他',
} as const

export const measurementPointRegister = defineRegister({
  name: 'plant.measurement-point',
  title: '监测点',
  schema: z.object({
    tag: z.string().trim().min(1, '请填写位号').max(50).meta({ title: '位号', synonyms: ['编号', '点位号'] }),
    name: z.string().trim().min(1, '请填写名称').max(100).meta({ title: '名称' }),
    quantity: z.enum(Object.keys(QUANTITIES) as [keyof typeof QUANTITIES, ...(keyof typeof QUANTITIES)[]]).meta({ title: '监测参数', options: QUANTITIES, words: QUANTITIES }),
    unit: z.string().trim().min(1, '请填写单位').max(20).meta({ title: '单位' }),
    area: z.string().trim().max(50).default('').meta({ title: '所在区域' }),
    equipment: z.string().trim().max(50).default('').meta({ title: '设备位号' }),
    low: z.number().nullable().default(null).meta({ title: '低报值' }),
    high: z.number().nullable().default(null).meta({ title: '高报值' }),
    highHigh: z.number().nullable().default(null).meta({ title: '高高报值' }),
    rangeLow: z.number().nullable().default(null).meta({ title: '量程下限' }),
    rangeHigh: z.number().nullable().default(null).meta({ title: '量程上限' }),
    /** Who feeds it does so at least this often; a point without is read by hand, unless something feeds it all the same. */
    feedSeconds: z.number().positive('应大于 0').max(86_400, '最长一天').nullable().default(null).meta({ title: '采集间隔（秒）', help: '自动采集的填写；超过规定倍数没有数据即判为数据中断。人工抄表的不填' }),
    hysteresis: z.number().nonnegative('不能为负').nullable().default(null).meta({ title: '报警回差', help: '数值越过限值后要退回多少才算恢复，单位同测量值；不填按量程的百分之一' }),
    delaySeconds: z.number().nonnegative('不能为负').max(3_600, '最长一小时').nullable().default(null).meta({ title: '报警延时（秒）', help: '超限持续多久才报警；不填为立即' }),
    deadband: z.number().nonnegative('不能为负').nullable().default(null).meta({ title: '历史死区', help: '变化超过多少才存入历史，单位同测量值；不填按量程的千分之五' }),
  }),
  columns: ['tag', 'name', 'quantity', 'unit', 'area', 'low', 'high'],
  filters: ['quantity', 'area'],
  sort: { by: 'tag' },
  may: { read: ENTERPRISE_STAFF, write: WRITE },
  unique: ['tag'],
  import: true,
  export: true,
})
export type PointRow = z.output<(typeof measurementPointRegister)['schema']>
