import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'

const metres = (what: string) => z.number(`请填写${what}`).min(-20_000, `${what}超出平面图`).max(40_000, `${what}超出平面图`)

/** A spot that is found both on the plan and on the ground. Degrees are CGCS2000 or WGS-84, never GCJ-02: read off a surveyor's sheet or an RTK receiver, not off an internet map. */
export const controlPointSchema = z.object({
  name: z.string().trim().max(50).default('').meta({ title: '点名', placeholder: '例如：东南角围墙' }),
  x: metres('东向坐标').meta({ title: '东向', unit: '米' }),
  y: metres('北向坐标').meta({ title: '北向', unit: '米' }),
  lon: z.number('请填写经度').min(73, '经度应在中国境内，请检查经纬度是否填反').max(136, '经度应在中国境内，请检查经纬度是否填反').meta({ title: '经度', unit: '度' }),
  lat: z.number('请填写纬度').min(3, '纬度应在中国境内，请检查经纬度是否填反').max(54, '纬度应在中国境内，请检查经纬度是否填反').meta({ title: '纬度', unit: '度' }),
})

/** In whose degrees the tiles of a map are cut. Internet maps of China are shifted, which is told here and undone before they are laid. */
export const TILE_DATUMS = { cgcs2000: 'CGCS2000（天地图等）', wgs84: 'WGS-84', gcj02: 'GCJ-02（互联网地图，有偏移）' } as const
const tileDatumSchema = z.enum(['cgcs2000', 'wgs84', 'gcj02'])

/** 坐标基准: where a plan lies on the earth. One a plan; a plan without one takes plan metres only. */
export const groundRegister = defineRegister({
  name: 'positioning.ground',
  title: '坐标基准',
  schema: z.object({
    plan: z.string().trim().min(1, '请选择平面图').max(50).meta({ title: '平面图' }),
    points: z.array(controlPointSchema).max(50, '控制点最多五十个').default([]).meta({ title: '控制点', widget: 'hidden' }),
    surveyedOn: z.union([z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应为 年-月-日'), z.literal('')]).default('').meta({ title: '测量日期', widget: 'date' }),
    surveyedBy: z.string().trim().max(100).default('').meta({ title: '测量单位' }),
    /** Web Mercator, 256 pixels; fetched by our server, so that a browser needs no way to it. Empty: the plan stands alone. */
    tiles: z.union([z.string().trim().max(300).regex(/^https?:\/\/[^\s/]+\/(?=\S*\{z\})(?=\S*\{x\})(?=\S*\{y\})\S*$/, '底图地址应以 http:// 或 https:// 开头，并含有 {z}、{x}、{y}'), z.literal('')]).default('').meta({ title: '底图瓦片地址', placeholder: '地图服务的地址，含 {z}、{x}、{y}；不用底图可不填' }),
    tilesDatum: tileDatumSchema.default('cgcs2000').meta({ title: '底图坐标系', options: TILE_DATUMS, words: TILE_DATUMS }),
    /** Whose map it is: most licences want it shown. */
    tilesBy: z.string().trim().max(100).default('').meta({ title: '底图版权说明' }),
  }),
  columns: ['plan', 'surveyedOn', 'surveyedBy'],
  filters: ['plan'],
  sort: { by: 'plan' },
  // Who writes has to see what stands there.
  may: { read: [...ENTERPRISE_STAFF, 'system-admin'], write: ['safety-manager', 'system-admin'] },
  unique: ['plan'],
})

const fitSchema = z.object({
  kind: z.enum(['similarity', 'affine']),
  /** Metres on the plan between where a point was drawn and where its degrees fall, in the order of the points. */
  residuals: z.array(z.object({ name: z.string(), dx: z.number(), dy: z.number(), metres: z.number() })),
  rms: z.number(),
  /** Measurements beyond what the fit needs. 0: residuals are zero whatever was mistyped, so they prove nothing. */
  surplus: z.number().int(),
  /** Metres on the plan for a metre on the ground, in the direction where it is least and most. */
  scale: z.object({ least: z.number(), most: z.number() }),
  /** What a surveyor would still say, in Chinese. */
  remarks: z.array(z.string()),
})

/** How well the control points of each plan agree. */
export const groundFit = defineQuery({
  name: 'positioning.ground-fit',
  title: '坐标基准检验',
  input: z.object({ plan: z.string().max(50).optional() }),
  output: z.object({ plans: z.array(z.object({ plan: z.string(), fit: fitSchema.nullable(), refusal: z.string().nullable() })) }),
  may: [...ENTERPRISE_STAFF, 'system-admin'],
})
