import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { idSchema, versionSchema } from '@anlan/kernel/schema'
import { JUDGED_KINDS, type JudgedKind } from '@anlan/positioning/contract/judged'

/** How positioning is written for a receiver. No text says which a receiver in Shandong wants, hence a choice (待核): `standards/exchange/positioning.md`. */
export const WIRE_SHAPES = { aq3064: 'AQ 3064.3 附录 B', yantai: '市级汇聚（烟台形式）' } as const
/** AQ 3064.3-2025 B.2 asks for text in CGCS2000 and leaves its form open. */
export const GEOMETRIES = { wkt: '文本坐标', geojson: '结构化坐标' } as const

export type WireShape = keyof typeof WIRE_SHAPES
export type Geometry = keyof typeof GEOMETRIES

export const wireShapeSchema = z.enum(['aq3064', 'yantai'])
export const geometrySchema = z.enum(['wkt', 'geojson'])

export interface PositioningWire {
  readonly shape: WireShape
  readonly geometry: Geometry
  /** `alarmType` of the city hub; an alarm whose kind has no code is not sent there. Annex B has codes of its own. */
  readonly alarmTypes: Readonly<Partial<Record<JudgedKind, string>>>
}

/** The codes BJLX of Jiangsu's variant, confidence M: 待核. */
export const DEFAULT_WIRE: PositioningWire = {
  shape: 'aq3064',
  geometry: 'wkt',
  alarmTypes: { 'over-count': '1', crowd: '1', absence: '2', 'wrong-post': '3', motionless: '4', sos: '5', mismatch: '6' },
}

const code = z.union([z.string().trim().regex(/^[0-9A-Za-z_-]{1,20}$/, '代码为 1 至 20 位数字或字母'), z.literal('')]).default('')
const codes = Object.fromEntries(Object.entries(JUDGED_KINDS).map(([kind, title]) => [kind, code.meta({ title: `“${title}”的报警代码` })])) as unknown as Readonly<Record<JudgedKind, typeof code>>

export const setPositioningWire = defineCommand({
  name: 'exchange.set-positioning-wire',
  title: '选择人员定位的报送格式',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: versionSchema.meta({ widget: 'hidden' }),
    shape: wireShapeSchema.meta({ title: '报送格式', words: WIRE_SHAPES, options: WIRE_SHAPES, help: '默认 AQ 3064.3 附录 B。接收方实际要求待核，以对方接口说明为准' }),
    geometry: geometrySchema.meta({ title: '区域坐标的写法', words: GEOMETRIES, options: GEOMETRIES, help: '标准只要求 CGCS2000 坐标文本，没有规定写法，待核' }),
    ...codes,
  }),
  output: z.object({ id: idSchema, version: versionSchema, queued: z.number().int() }),
  may: ['safety-manager', 'system-admin'],
})

export const positioningWireSet = defineEvent(
  'exchange.positioning-wire-set',
  '选择了人员定位的报送格式',
  z.object({ receiver: idSchema, name: z.string(), shape: wireShapeSchema, geometry: geometrySchema, alarmTypes: z.record(z.string(), z.string()), queued: z.number().int() }),
)
