import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { instantSchema } from '@anlan/kernel/schema'

export const GATHERING_READINGS = { 'person-centred': '以人为中心', 'any-disc': '任意圆（更严）' } as const

const own = (title: string, unit: string, least: number, most: number) =>
  z.coerce.number().min(least, `${title}不小于 ${least} ${unit}`).max(most, `${title}不大于 ${most} ${unit}`).nullable().default(null).meta({ title, unit })

/** The enterprise's own figures; null: as the standard or practice has it. */
export const ownFiguresSchema = z.object({
  warnSeconds: own('越界多久提醒本人', '秒', 0, 3_600),
  recordSeconds: own('越界多久未消除记为事件', '秒', 0, 3_600),
  gatheringMetres: own('人员聚集半径', '米', 1, 200),
  gatheringSeconds: own('人员聚集持续时间', '秒', 0, 3_600),
  gatheringYellow: own('聚集黄色预警人数', '人', 2, 1_000),
  gatheringOrange: own('聚集橙色预警人数', '人', 2, 1_000),
  gatheringRed: own('聚集红色预警人数', '人', 2, 1_000),
  gatheringReading: z.enum(['person-centred', 'any-disc']).nullable().default(null).meta({ title: '聚集判断方式', words: GATHERING_READINGS, placeholder: '按标准' }),
  lostSeconds: own('终端失联判定', '秒', 10, 3_600),
  answerSeconds: own('失联后等待本人报平安', '秒', 10, 3_600),
  signHoldsSeconds: own('一次报平安的有效时间', '秒', 60, 28_800),
  lowBatteryPercent: own('低电量', '%', 1, 90),
  stillMetres: own('视为没有移动的范围', '米', 1, 50),
  outOfUseMinutes: own('全部终端没有信号多久视为系统未投用', '分钟', 5, 1_440),
  patrolAwaySeconds: own('离开巡检点多久算走了', '秒', 1, 600),
  patrolLateHours: own('巡检结束后多久内可以补传', '小时', 1, 72),
})
export type OwnFigures = z.output<typeof ownFiguresSchema>
export type OwnFigureName = Exclude<keyof OwnFigures, 'gatheringReading'>

/** A figure beside what the standard has. */
const beside = z.object({
  name: z.string(),
  title: z.string(),
  unit: z.string(),
  /** What holds now. */
  value: z.number(),
  own: z.boolean(),
  standard: z.number(),
  /** Null where no clause gives the number. */
  clause: z.string().nullable(),
  status: z.enum(['已核', '待核']),
  /** Which way an own figure may differ from it, in words. */
  way: z.string(),
})

export const ownFigures = defineQuery({
  name: 'positioning.own-figures',
  title: '定位报警数值',
  input: z.object({}),
  output: z.object({ version: z.number().int(), own: ownFiguresSchema, figures: z.array(beside), changedAt: instantSchema.nullable(), changedBy: z.string().nullable() }),
  may: [...ENTERPRISE_STAFF, 'system-admin'],
})

/** `version` 0: the first time. */
export const setFigures = defineCommand({
  name: 'positioning.set-figures',
  title: '设置定位报警数值',
  input: z.object({ version: z.coerce.number().int().nonnegative(), data: ownFiguresSchema }),
  output: z.object({ version: z.number().int() }),
  may: ['safety-manager', 'principal'],
})

export const figuresSet = defineEvent('positioning.figures-set', '修改了定位报警数值', z.object({ before: ownFiguresSchema, after: ownFiguresSchema }))
