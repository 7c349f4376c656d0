import { z } from 'zod'
import { idSchema } from '@anlan/kernel/schema'

/** What the district takes of positioning, in its own words: `standards/exchange/district-inbox.md`. Kinds of alarms are taken as they are called; what is new is no reason to refuse an alarm. */
const words = (most: number) => z.string('应为文字').trim().min(1, '不能为空').max(most, `不超过 ${most} 个字`)
const at = z.number('应为时刻（毫秒）').int('应为时刻（毫秒）').min(946_684_800_000, '时刻过早').max(4_102_444_800_000, '时刻过晚')
const personClass = z.enum(['employee', 'contractor', 'visitor'], '应为 employee、contractor、visitor 之一')
const level = z.enum(['red', 'orange', 'yellow', 'blue'], '应为 red、orange、yellow、blue 之一')
const degrees = z.tuple([
  z.number('应为经度').min(73, '经度应在中国境内').max(136, '经度应在中国境内'),
  z.number('应为纬度').min(3, '纬度应在中国境内').max(54, '纬度应在中国境内'),
], '应为 [经度, 纬度]')

const alarm = {
  kind: words(50), level, begunAt: at, endedAt: at.nullish(), text: words(1_000), place: words(200), at: degrees.nullish(),
}
const endsAfter = <Alarm extends { readonly begunAt: number; readonly endedAt?: number | null | undefined }>({ begunAt, endedAt }: Alarm): boolean => endedAt === null || endedAt === undefined || endedAt >= begunAt
const BACKWARD = { path: ['endedAt'], error: '报警结束不能早于开始' }

export const POSITIONING_SCHEMAS = {
  'located-person': z.looseObject({ name: words(50), class: personClass, post: z.string().max(100).nullish(), department: z.string().max(200).nullish() }),
  fence: z.looseObject({ name: words(100), temporary: z.boolean('应为是或否'), rings: z.array(z.array(degrees).min(3, '至少要有三个角')).min(1).nullish() }),
  'person-alarm': z.looseObject({ ...alarm, person: idSchema, fence: idSchema.nullish() }).refine(endsAfter, BACKWARD),
  'area-alarm': z.looseObject({ ...alarm, fence: idSchema.nullish() }).refine(endsAfter, BACKWARD),
  gathering: z.looseObject({ ...alarm, lastAt: at, people: z.array(z.looseObject({ id: idSchema, name: words(50), class: personClass, at: degrees.nullish() })).max(500) }).refine(endsAfter, BACKWARD),
} as const

export const POSITIONING_KINDS = { 'located-person': '定位人员', fence: '电子围栏', 'person-alarm': '人员报警', 'area-alarm': '区域报警', gathering: '聚集预警' } as const
