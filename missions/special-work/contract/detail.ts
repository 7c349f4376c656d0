import { z } from 'zod'
import { namedSchema } from './person.ts'

/**
 * What only one kind of work has: the facts that its level is computed from, and the fields that only its form has
 * (GB 30871-2022 appendix A).
 */
const text = (title: string, most = 200) => z.string().trim().max(most).default('').meta({ title })

export const HOT_METHODS = { 'electric-welding': '电焊', 'gas-cutting': '气焊（割）', grinding: '砂轮、打磨', drilling: '电钻', 'sand-blasting': '喷砂', 'blow-lamp': '喷灯', other: '其他' } as const

/** Where the power of the tools comes from: a line laid for the work is a permit of its own (10.1). */
export const POWER_SOURCES = { fixed: '固定电源（检修电源箱插座）', temporary: '临时接线用电', own: '自带电源或不用电' } as const

/** 动火 A.1 */
export const hotWorkSchema = z.object({
  kind: z.literal('hot-work'),
  methods: z.array(z.enum(Object.keys(HOT_METHODS) as [keyof typeof HOT_METHODS, ...(keyof typeof HOT_METHODS)[]])).default([]).meta({ title: '动火方式', words: HOT_METHODS }),
  /** In a place with danger of fire or explosion 火灾爆炸危险场所. */
  firePlace: z.boolean().default(false).meta({ title: '火灾爆炸危险场所' }),
  /** On equipment, pipes, tanks, vessels in service there, hot tapping included. */
  running: z.boolean().default(false).meta({ title: '在运行的设备、管道、储罐、容器上' }),
  /** Within the dike of a tank farm that is a major hazard source with flammables. */
  hazardDike: z.boolean().default(false).meta({ title: '重大危险源罐区防火堤内' }),
  pipeRack: z.boolean().default(false).meta({ title: '管廊上' }),
  heldFlammable: z.boolean().default(false).meta({ title: '设备盛装过易燃物料' }),
  outdoor: z.boolean().default(true).meta({ title: '露天' }),
  /** What else it is: from these follow the permits that have to be made beside it (4.6). */
  heightMetres: z.number().nonnegative('高度不能为负').max(500).default(0).meta({ title: '动火点离坠落基准面的高度', unit: '米', help: '不小于 2 米的还应办理高处作业票' }),
  insideSpace: z.boolean().default(false).meta({ title: '在受限空间内动火', help: '还应办理受限空间作业票' }),
  powerSource: z.enum(['fixed', 'temporary', 'own']).default('fixed').meta({ title: '用电方式', words: POWER_SOURCES, help: '临时接线的还应办理临时用电作业票' }),
  /** 5.1.4: the whole unit is shut down, cleaned, replaced, analysed and isolated. */
  shutDown: z.boolean().default(false).meta({ title: '装置全部停车、清洗置换、分析合格并隔离' }),
  shutDownConsent: namedSchema.nullable().default(null).meta({ title: '同意按二级管理的负责人' }),
  /** The fixed hot-work area that it is in: no permit level there (5.1.2). */
  fixedArea: z.string().max(50).default('').meta({ title: '固定动火区' }),
})
/** 受限空间 A.2 */
export const confinedSpaceSchema = z.object({
  kind: z.literal('confined-space'),
  space: text('受限空间名称'),
  held: text('原有介质名称'),
  enriched: z.boolean().default(false).meta({ title: '富氧环境' }),
  explosive: z.boolean().default(false).meta({ title: '易燃易爆' }),
  movingParts: z.boolean().default(false).meta({ title: '有转动部件' }),
})
/** 盲板抽堵 A.3: one blind, one action (7.11). */
export const blindingSchema = z.object({
  kind: z.literal('blinding'),
  action: z.enum(['insert', 'remove']).default('insert').meta({ title: '作业类别', words: { insert: '堵盲板', remove: '抽盲板' } }),
  blind: text('盲板编号', 50),
  pipe: text('设备、管道名称', 100),
  medium: text('介质'), temperature: text('温度', 50), pressure: text('压力', 50),
  material: text('盲板材质', 50), size: text('盲板规格', 50),
  toxic: z.boolean().default(false).meta({ title: '涉及硫化氢、氯、氨、一氧化碳、氰化物' }),
})
export const HEIGHT_FACTORS = {
  gust: '阵风五级（8.0 m/s）以上', cold: '平均气温不高于 5 ℃', 'cold-water': '接触不高于 12 ℃的冷水', slippery: '有冰、雪、霜、油、水等易滑物', dark: '光线不足、能见度差', live: '靠近带电体', swinging: '摆动，或立足面小于 500 mm', toxic: '有毒气体或氧含量低于 19.5 %', rescue: '可能引起灾害或抢救突然灾害',
} as const
export const HEIGHT_NOTES = { opening: '洞口、坑、沟边', hazardous: '易燃易爆、有毒区域或转动机械旁', 'no-platform': '无平台护栏的设备、管道上', inside: '设备内', vent: '有毒排放口附近', 'abnormal-temperature': '异常温度设备旁', snow: '雪天', rain: '雨天', night: '室外夜间仅靠人工照明', 'live-contact': '接近或接触带电体', suspended: '无立足点或悬空' } as const
/** 高处 A.4 */
export const heightSchema = z.object({
  kind: z.literal('height'),
  metres: z.number().nonnegative('请填写作业高度').max(500).default(2).meta({ title: '作业高度', unit: '米' }),
  factors: z.array(z.enum(Object.keys(HEIGHT_FACTORS) as [keyof typeof HEIGHT_FACTORS, ...(keyof typeof HEIGHT_FACTORS)[]])).default([]).meta({ title: '客观危险因素', words: HEIGHT_FACTORS }),
  notes: z.array(z.enum(Object.keys(HEIGHT_NOTES) as [keyof typeof HEIGHT_NOTES, ...(keyof typeof HEIGHT_NOTES)[]])).default([]).meta({ title: '附录 B 所列情形', words: HEIGHT_NOTES }),
  steepSlope: z.boolean().default(false).meta({ title: '坡度大于 45° 的斜坡' }),
  outdoor: z.boolean().default(true).meta({ title: '露天' }),
})
/** 吊装 A.5 */
export const liftingSchema = z.object({
  kind: z.literal('lifting'),
  tonnes: z.number().positive('请填写吊物质量').max(5_000).default(1).meta({ title: '吊物质量', unit: '吨' }),
  load: text('吊物内容'), gear: text('吊具名称'),
  commander: namedSchema.nullable().default(null).meta({ title: '指挥人员' }),
  riggers: z.array(namedSchema).default([]).meta({ title: '司索人' }),
  /** 9.2.1–9.2.2: complex shape, slender, precious, near hazardous equipment. */
  needsPlan: z.boolean().default(false).meta({ title: '形状复杂、细长、精密贵重或条件特殊' }),
  plan: z.string().max(40).default('').meta({ title: '吊装方案' }),
  outdoor: z.boolean().default(true).meta({ title: '露天' }),
})
/** 临时用电 A.6 */
export const temporaryPowerSchema = z.object({
  kind: z.literal('temporary-power'),
  source: text('电源接入点'), kilowatts: z.number().nonnegative().max(10_000).default(0).meta({ title: '许可用电功率', unit: 'kW' }), volts: text('工作电压', 50), devices: text('用电设备名称及额定功率', 500),
  firePlace: z.boolean().default(false).meta({ title: '火灾爆炸危险场所' }),
  /** Up to 30 instead of 15 days (10.8), with the reason. */
  special: text('特殊情况的理由'),
})
/** 动土 A.7 */
export const excavationSchema = z.object({
  kind: z.literal('excavation'),
  metres: z.number().nonnegative().max(100).default(0.5).meta({ title: '深度', unit: '米' }),
  extent: text('作业范围、内容、方式', 500), sketch: z.string().max(40).default('').meta({ title: '示意图' }),
  /** Where fire, explosion, poisoning or suffocation may happen (11.10). */
  hazardous: z.boolean().default(false).meta({ title: '可能中毒、窒息、火灾、爆炸的区域' }),
  countersigns: z.array(z.string()).default([]).meta({ title: '会签专业' }),
})
/** 断路 A.8 */
export const roadClosureSchema = z.object({
  kind: z.literal('road-closure'),
  reason: text('断路原因'), units: text('涉及相关单位（部门）'), sketch: z.string().max(40).default('').meta({ title: '断路地段示意图' }), section: text('断路地段说明', 500),
})

export const detailSchema = z.discriminatedUnion('kind', [hotWorkSchema, confinedSpaceSchema, blindingSchema, heightSchema, liftingSchema, temporaryPowerSchema, excavationSchema, roadClosureSchema])
export type Detail = z.output<typeof detailSchema>
export type DetailOf<Kind extends Detail['kind']> = Extract<Detail, { kind: Kind }>
