import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { gapReasonSchema } from './recorder-report.ts'

/** A time of which there is no recording. `reason` null: the recorder told none. `open`: it still lasts. */
export const gapSchema = z.object({ from: instantSchema, to: instantSchema, reason: gapReasonSchema.nullable(), open: z.boolean() })
export type RecordingGap = z.infer<typeof gapSchema>

/** Where the recordings of a camera have holes, from the first that was ever recorded in that time on. */
export const listGaps = defineQuery({
  name: 'video.list-gaps', title: '录像缺失',
  input: z.object({ camera: idSchema, from: instantSchema, until: instantSchema }),
  output: z.object({ gaps: z.array(gapSchema), recordedMs: z.number(), lostMs: z.number() }),
  may: [...ENTERPRISE_STAFF],
})
