import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { instantSchema } from '@anlan/kernel/schema'
import { ANYBODY } from './access.ts'

/** Unfinished forms, per person and not per device: a shared terminal gives back what the one who returns had begun. */
export const saveDraft = defineCommand({
  name: 'people.save-draft',
  title: '保存草稿',
  input: z.object({ key: z.string().min(1).max(200), value: z.json().nullable() }),
  output: z.object({ key: z.string() }),
  may: [...ANYBODY],
})

export const myDrafts = defineQuery({
  name: 'people.my-drafts',
  title: '我的草稿',
  input: z.object({}),
  output: z.object({ drafts: z.array(z.object({ key: z.string(), value: z.json(), savedAt: instantSchema })) }),
  may: [...ANYBODY],
})
