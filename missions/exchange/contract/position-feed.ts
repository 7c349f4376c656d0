import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { geometrySchema, wireShapeSchema } from './positioning-wire.ts'

/** How it stands with live positions. `idle`: nobody carries a card. `unplaced`: nobody is on surveyed ground. */
export const FEED_CONDITIONS = { well: '正常', late: '滞后', down: '连接不上', idle: '没有持卡人', unplaced: '坐标基准未测量', paused: '已暂停', 'waiting-code': '等待正式登记编码' } as const
export const feedConditionSchema = z.enum(['well', 'late', 'down', 'idle', 'unplaced', 'paused', 'waiting-code'])

export const positionFeedSchema = z.object({
  receiver: idSchema,
  condition: feedConditionSchema,
  lastSentAt: instantSchema.nullable(),
  /** People of the last round that the receiver took, and that it did not. */
  taken: z.number().int(),
  refused: z.number().int(),
  /** The receiver's words on the first that it did not take. */
  refusal: z.string().nullable(),
  unplaced: z.array(z.object({ plan: z.string(), people: z.number().int(), why: z.string() })),
  downSince: instantSchema.nullable(),
  lastError: z.string().nullable(),
  wire: z.object({ shape: wireShapeSchema, geometry: geometrySchema, alarmTypes: z.record(z.string(), z.string()) }),
})
export type PositionFeed = z.infer<typeof positionFeedSchema>

/** Of the receivers that take positions. */
export const listPositionFeeds = defineQuery({
  name: 'exchange.position-feeds',
  title: '人员位置报送情况',
  input: z.object({}),
  output: z.object({ everySeconds: z.number(), feeds: z.array(positionFeedSchema) }),
  may: ['safety-manager', 'principal', 'system-admin'],
})
