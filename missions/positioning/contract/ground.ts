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

/** 坐标基准: where a plan lies on the earth. One a plan; a plan without one takes plan metres only. */
export const groundRegister = defineRegister({
  name: 'positioning.ground',
  title: '坐标基准',
  schema: z.object({
    plan: z.string().trim().min(1, '请选择平面图').max(50).meta({ title: '平面图' }),
    points: z.array(controlPointSchema).max(50, '控制点最多五十个').default([]).meta({ title: '控制点', widget: 'hidden' }),
    surveyedOn: z.union([z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应为 年-月-日'), z.literal('')]).default('').meta({ title: '测量日期', widget: 'date' }),
    surveyedBy: z.string().trim().max(100).default('').meta({ title: '测量单位' }),
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
