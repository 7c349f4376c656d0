import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { idSchema } from '@anlan/kernel/schema'
import { siteSchema } from './guardian-watch.ts'

/** Who is at a place now by the cards that are heard. `counted`: whether anybody's card was heard on that plan at all; without it an empty place says nothing. */
export const peopleAtSite = defineQuery({
  name: 'positioning.people-at-site',
  title: '某处现有人员',
  input: z.object({ site: siteSchema }),
  output: z.object({ counted: z.boolean(), people: z.array(idSchema) }),
  may: [],
})

/** Where degrees of a phone (WGS-84, which is CGCS2000 to the centimetre) fall on a plan, by its surveyed control points; or why nobody can say and what to do. */
export const spotOnPlan = defineQuery({
  name: 'positioning.spot-on-plan',
  title: '经纬度换算平面图坐标',
  input: z.object({ plan: z.string().max(50), lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }),
  output: z.object({ spot: z.object({ x: z.number(), y: z.number() }).nullable(), why: z.string().nullable() }),
  may: [],
})
