import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { idSchema } from '@anlan/kernel/schema'

export const PHOTO_WORDS = { never: '不要求', fault: '发现隐患时必须拍', always: '每次必须拍' } as const

/** How a measure is inspected on site: its photo, its places, the points that are read along. */
export const setCheckWay = defineCommand({
  name: 'dual-prevention.set-check-way',
  title: '设置现场排查要求',
  input: z.object({
    id: idSchema.meta({ widget: 'hidden' }),
    version: z.int().meta({ widget: 'hidden' }),
    photoRule: z.object({
      when: z.enum(['never', 'fault', 'always']).meta({ title: '现场照片', words: PHOTO_WORDS }),
      show: z.string().trim().max(100).default('').meta({ title: '照片应拍到什么', placeholder: '例如：液位计读数和罐号' }),
    }),
    places: z.array(idSchema).max(20).default([]).meta({ title: '巡检点', help: '不选的，按巡检点上登记的风险单元确定' }),
    readings: z.array(idSchema).max(40).default([]).meta({ title: '需要抄的监测点' }),
  }),
  output: z.object({ id: idSchema, version: z.number().int() }),
  may: ['safety-manager'],
})
