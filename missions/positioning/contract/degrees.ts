import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'

/** Where spots of plans lie on the earth, for what is exchanged: degrees, CGCS2000, or why nobody can say and what to do. */
export const degreesOf = defineQuery({
  name: 'positioning.degrees',
  title: '平面图坐标换算经纬度',
  input: z.object({ spots: z.array(z.object({ plan: z.string().max(50), x: z.number(), y: z.number() })).max(500) }),
  output: z.object({ places: z.array(z.object({ at: z.tuple([z.number(), z.number()]).nullable(), why: z.string().nullable() })) }),
  may: [],
})
