import { z } from 'zod'
import { idSchema } from '@anlan/kernel/schema'
import { shapeSchema } from './shape.ts'

/** A stop of a route: a piece of ground, a code on the spot, or both. Without ground only the code proves it. */
export const patrolStopSchema = z
  .object({
    id: idSchema,
    name: z.string().trim().min(1, '请填写巡检点名称').max(50),
    shape: shapeSchema.nullable().default(null),
    /** Storey; null: any. */
    floor: z.int().nullable().default(null),
    /** What the QR code or NFC tag on the spot says; empty: none. */
    code: z.string().trim().max(64).default(''),
    minSeconds: z.number('请填写停留秒数').int('停留时间应为整数秒').min(0, '停留时间不能为负').max(7_200, '停留时间最长两小时').default(0),
  })
  .refine(({ shape, code }) => shape !== null || code !== '', '请在图上点出位置，或填写巡检点编号')
export type PatrolStop = z.output<typeof patrolStopSchema>
