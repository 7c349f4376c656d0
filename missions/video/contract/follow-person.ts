import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { livePositions } from '@anlan/positioning/contract/live'
import { camerasFor } from './cameras-for.ts'

/** 跟随人员: where somebody is at this moment, and the cameras that see that place. `seen` null: nobody knows where they are. For whoever may see people on the map. */
export const followPerson = defineQuery({
  name: 'video.follow-person', title: '跟随人员的摄像机', input: z.object({ person: idSchema }),
  output: z.object({
    name: z.string(), now: instantSchema, area: z.string(),
    seen: z.object({ plan: z.string(), x: z.number(), y: z.number(), floor: z.int(), at: instantSchema }).nullable(),
    cameras: camerasFor.output.shape.cameras,
  }),
  may: [...livePositions.may],
})
