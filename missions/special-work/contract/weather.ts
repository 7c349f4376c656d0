import { z } from 'zod'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { instantSchema } from '@anlan/kernel/schema'

export const WEATHER_NOTES = { fog: '大雾', rain: '暴雨', snow: '大雪' } as const

/** 天气记录: what no instrument of the plant tells. Wind comes from its anemometers. */
export const weatherNoteRegister = defineRegister({
  name: 'special-work.weather-note', title: '天气记录',
  schema: z.object({
    what: z.enum(['fog', 'rain', 'snow']).meta({ title: '天气', options: WEATHER_NOTES, words: WEATHER_NOTES }),
    from: instantSchema.meta({ title: '开始', widget: 'datetime' }), until: instantSchema.meta({ title: '结束', widget: 'datetime' }),
    note: z.string().trim().max(200).default('').meta({ title: '说明' }),
  }),
  columns: ['what', 'from', 'until', 'note'], filters: ['what'], sort: { by: 'from', down: true }, may: { read: ENTERPRISE_STAFF, write: ['team-leader', 'safety-manager', 'principal'] },
})
