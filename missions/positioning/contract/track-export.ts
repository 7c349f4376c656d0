import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { judgedKindSchema } from './judged.ts'
import { personTrack } from './live.ts'

const asked = { persons: z.union([idSchema.transform((it) => [it]), z.array(idSchema).min(1).max(20)]), from: instantSchema, to: instantSchema }

/** 轨迹导出: every point as a row. Whoever takes a track along is written down as such. */
export const trackPoints = defineQuery({
  name: 'positioning.track-points',
  title: '轨迹导出',
  input: z.object({ ...asked, offset: z.coerce.number().int().min(0).default(0), limit: z.coerce.number().int().min(1).max(500).default(500) }),
  output: z.object({
    rows: z.array(z.object({ name: z.string(), at: instantSchema, plan: z.string(), x: z.number(), y: z.number(), floor: z.number().int(), /** Degrees, CGCS2000; null where the plan lies nowhere on the earth. */ lon: z.number().nullable(), lat: z.number().nullable() })),
    total: z.number().int(),
  }),
  may: personTrack.may,
})

/** 轨迹 GeoJSON: a line a stretch, CGCS2000 degrees. Only of plans whose control points agree. */
export const trackGeoJson = defineQuery({
  name: 'positioning.track-geojson',
  title: '轨迹导出（GeoJSON）',
  input: z.object(asked),
  output: z.object({
    type: z.literal('FeatureCollection'),
    coordinates: z.literal('CGCS2000'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        properties: z.object({ name: z.string(), plan: z.string(), floor: z.number().int(), from: z.string(), to: z.string(), times: z.array(instantSchema) }),
        geometry: z.object({ type: z.enum(['LineString', 'Point']), coordinates: z.union([z.array(z.tuple([z.number(), z.number()])), z.tuple([z.number(), z.number()])]) }),
      }),
    ),
  }),
  may: personTrack.may,
})
export type TrackGeoJson = z.output<typeof trackGeoJson.output>

/** 期间的报警: what stood about these people, as marks on a replay. */
export const trackAlarms = defineQuery({
  name: 'positioning.track-alarms',
  title: '轨迹期间的报警',
  input: z.object(asked),
  output: z.object({ alarms: z.array(z.object({ cause: z.string(), kind: judgedKindSchema, level: z.enum(['red', 'orange', 'yellow', 'blue']), begunAt: instantSchema, endedAt: instantSchema.nullable(), place: z.string(), people: z.array(z.string()) })) }),
  may: personTrack.may,
})
