import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, idSchema, instantSchema, pageInput, pageOf } from '@anlan/kernel/schema'
import { planPointSchema } from '@anlan/plant/contract/place'
import { riskLevelSchema } from './records.ts'

/** Before the measures, or after them. */
export const MAP_FACES = { inherent: '固有风险', residual: '剩余风险' } as const
export const mapFaceSchema = z.enum(['inherent', 'residual'])
export type MapFace = z.infer<typeof mapFaceSchema>

const levels = { inherent: riskLevelSchema.nullable(), residual: riskLevelSchema.nullable() }

export const mapUnitSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  name: z.string(),
  department: z.string(),
  responsible: z.string(),
  hazardCode: z.string(),
  /** What the enterprise set for it. */
  statedLevel: riskLevelSchema,
  ...levels,
  /** Where the unit's own level is milder than that of its gravest event, what the map goes by instead. */
  note: z.string().nullable(),
  areas: z.array(z.string()),
  polygon: z.array(planPointSchema).nullable(),
})
export type MapUnit = z.infer<typeof mapUnitSchema>

/** What is coloured: an area of the plan with the gravest level of its units, or a unit's own ring. */
export const mapZoneSchema = z.object({
  /** Of the area, or of the unit. */
  id: idSchema,
  name: z.string(),
  kind: z.enum(['area', 'unit']),
  polygon: z.array(planPointSchema),
  explosive: z.boolean(),
  units: z.array(idSchema),
  unitNames: z.array(z.string()),
  departments: z.array(z.string()),
  ...levels,
})
export type MapZone = z.infer<typeof mapZoneSchema>

export const mapConfirmationSchema = z.object({
  state: z.enum(['never', 'due', 'soon', 'valid']),
  on: daySchema.nullable(),
  by: z.string().nullable(),
  note: z.string().nullable(),
  dueOn: daySchema.nullable(),
  /** `3 月（待核）` */
  every: z.string(),
})
export type MapConfirmation = z.infer<typeof mapConfirmationSchema>

/** 风险四色图 as it stands now; `face` says by which level the paper is coloured. */
export const fourColourMap = defineQuery({
  name: 'dual-prevention.four-colour-map',
  title: '风险四色图',
  input: z.object({ face: mapFaceSchema.default('inherent') }),
  output: z.object({
    orgName: z.string(),
    face: mapFaceSchema,
    /** Null until the enterprise has given its size. */
    plan: z.object({ name: z.string(), widthMetres: z.number(), heightMetres: z.number(), image: z.string() }).nullable(),
    zones: z.array(mapZoneSchema),
    units: z.array(mapUnitSchema),
    /** Units that stand nowhere on the plan. */
    placeless: z.array(idSchema),
    /** Area names that units give and the plan does not know. */
    unknownAreas: z.array(z.string()),
    confirmation: mapConfirmationSchema,
  }),
  may: [...ENTERPRISE_STAFF],
})

/** The zones as rows, for the workbook. */
export const listMapZones = defineQuery({
  name: 'dual-prevention.list-map-zones',
  title: '四色图分区',
  input: z.object({ offset: pageInput.offset, limit: pageInput.limit }),
  output: pageOf(mapZoneSchema),
  may: [...ENTERPRISE_STAFF],
})

export const confirmMap = defineCommand({
  name: 'dual-prevention.confirm-map',
  title: '核对四色图',
  input: z.object({ note: z.string().trim().max(500).default('').meta({ title: '核对说明', widget: 'textarea', help: '与现场不一致的先改正再核对' }) }),
  output: z.object({ dueOn: daySchema }),
  may: ['safety-manager'],
})

export const mapConfirmed = defineEvent('dual-prevention.map-confirmed', '核对四色图', z.object({ id: idSchema, on: daySchema, at: instantSchema, by: z.string(), note: z.string() }))
