import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema } from '@anlan/kernel/schema'
import { cameraStateSchema } from './camera-status.ts'

export const KEY_PLACES = { duty: '值班室', control: '控制室', production: '装置', storage: '储存', loading: '装卸区', filling: '充装区', other: '其他重点部位' } as const
export type KeyPlaceKind = keyof typeof KEY_PLACES

/** 重点部位: what the plan's areas do not tell, a duty room, a control room, where cylinders are filled. */
export const keyPlaces = defineRegister({
  name: 'video.key-place', title: '重点部位',
  schema: z.object({
    name: z.string().trim().min(2, '请填写名称').max(50).meta({ title: '名称', placeholder: '例如：中央控制室' }),
    kind: z.enum(['duty', 'control', 'production', 'storage', 'loading', 'filling', 'other']).meta({ title: '类别', options: KEY_PLACES, words: KEY_PLACES }),
    cameras: z.array(idSchema).max(50).default([]).meta({ title: '覆盖它的摄像机', widget: 'choices' }),
  }),
  columns: ['name', 'kind'], sort: { by: 'kind' }, unique: ['name'],
  may: { read: [...ENTERPRISE_STAFF], write: ['safety-manager', 'principal'] },
})

export const COVERAGE_GAPS = { none: '已覆盖', 'no-camera': '没有摄像机', blind: '摄像机全部中断', unwatched: '没有启用识别' } as const
export const coverage = defineQuery({
  name: 'video.coverage', title: '重点部位覆盖', input: z.object({}),
  output: z.object({
    rows: z.array(z.object({
      key: z.string(), name: z.string(), kind: z.enum(['duty', 'control', 'production', 'storage', 'loading', 'filling', 'other']),
      /** `plan`: an area of the plan; `own`: a row of the register. */
      source: z.enum(['plan', 'own']), gap: z.enum(['none', 'no-camera', 'blind', 'unwatched']),
      cameras: z.array(z.object({ id: idSchema, name: z.string(), how: z.enum(['inside', 'sees', 'chosen']), state: cameraStateSchema, rules: z.int() })),
    })),
    missing: z.array(z.enum(['duty', 'control', 'production', 'storage', 'loading', 'filling'])),
  }),
  may: [...ENTERPRISE_STAFF],
})
