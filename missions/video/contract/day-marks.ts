import { z } from 'zod'
import { alarmLevelSchema } from '@anlan/alarms/contract/alarm'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'

/** Something that happened before a camera. `to`: when it was over; null while it lasts. `link`: a console path. */
export const markSchema = z.object({ at: instantSchema, to: instantSchema.nullable(), what: z.enum(['detection', 'alarm']), words: z.string(), level: alarmLevelSchema, link: z.string() })
export type DayMark = z.output<typeof markSchema>

/** What stands on the line of time of a camera besides its recordings: what was recognised, and alarms of the camera and of the area in which it hangs. */
export const listMarks = defineQuery({
  name: 'video.list-marks', title: '录像时间线上的标记', input: z.object({ camera: idSchema, from: instantSchema, until: instantSchema }),
  output: z.object({ marks: z.array(markSchema) }), may: [...ENTERPRISE_STAFF],
})
