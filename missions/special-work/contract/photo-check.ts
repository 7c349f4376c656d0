import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { handSchema } from './person.ts'

/** 照片核对: what the server noticed about a photo. A hint, no verdict: a person says what it is. */
export const PHOTO_HINTS = { reused: '照片曾经用过', alike: '与用过的照片几乎相同', dark: '照片过暗', blurred: '照片模糊', 'other-time': '拍摄时间不符', unread: '照片无法读取' } as const
export const photoHintSchema = z.object({
  kind: z.enum(['reused', 'alike', 'dark', 'blurred', 'other-time', 'unread']),
  text: z.string(),
  /** Where it was used before. */
  before: z.object({ permit: idSchema, number: z.string(), place: z.string(), photo: idSchema, at: instantSchema }).nullable(),
})
export type PhotoHint = z.output<typeof photoHintSchema>

/** `genuine`: 已核对，属实; otherwise it has to be taken again. */
export const photoCheckedSchema = handSchema.extend({ genuine: z.boolean(), reason: z.string() })
export type PhotoChecked = z.output<typeof photoCheckedSchema>

export const hintedPhotoSchema = z.object({ photo: idSchema, /** `measure:3`, `check:0`, … */ place: z.string(), /** 安全措施第 4 条 */ words: z.string(), hints: z.array(photoHintSchema).min(1), check: photoCheckedSchema.nullable() })
export type HintedPhoto = z.output<typeof hintedPhotoSchema>

export const photoHints = defineQuery({
  name: 'special-work.photo-hints', title: '照片核对',
  input: z.object({ permit: idSchema }),
  output: z.object({
    /** Only photos about which there is something to say; those that nobody has checked first. */
    photos: z.array(hintedPhotoSchema),
    /** Photos that stand on the permit, and how many of them have been looked at. */
    count: z.int(), looked: z.int(),
    /** Whether anything looked for what is on them. */
    recognition: z.enum(['none', 'not-photos']),
  }),
  may: [...ENTERPRISE_STAFF],
})

export const checkPhoto = defineCommand({
  name: 'special-work.check-photo', title: '照片核对',
  input: z.object({ permit: idSchema, photo: idSchema, genuine: z.boolean(), reason: z.string().trim().min(2, '请写明核对情况').max(200) }),
  output: z.object({ genuine: z.boolean() }), may: [...ENTERPRISE_STAFF],
})
export const photoChecked = defineEvent('special-work.photo-checked', '照片核对', z.object({ permit: idSchema, photo: idSchema, words: z.string(), check: photoCheckedSchema }))
