import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { placeSchema } from './place.ts'
import { sitePointSchema } from './reading.ts'
import { explosionStateSchema, inspectionSettingSchema } from './setting.ts'

/** Everything a phone needs of the site for a shift without a network: places and their codes, points with their last values, the rules. */
export const mySite = defineQuery({
  name: 'dual-prevention.my-site',
  title: '现场资料',
  input: z.object({}),
  output: z.object({
    now: instantSchema,
    setting: inspectionSettingSchema,
    /** Minutes that a proof stays fresh, metres within which a fix counts. */
    proof: z.object({ minutes: z.number(), metres: z.number() }),
    explosion: z.object({ state: explosionStateSchema, here: z.object({ id: idSchema, name: z.string(), explosionProof: z.boolean() }).nullable() }),
    places: z.array(placeSchema),
    points: z.array(sitePointSchema),
  }),
  may: [...ENTERPRISE_STAFF],
})
export type Site = z.output<typeof mySite.output>
