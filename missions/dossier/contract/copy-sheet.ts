import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_MANAGERS } from '@anlan/kernel/role'
import { idSchema, instantSchema, pageInput, pageOf, versionSchema } from '@anlan/kernel/schema'

/** What is copied by hand where a platform has no interface; named as its forms name it. */
export const COPY_KINDS = { unit: '风险分析单元', 'risk-event': '风险事件', measure: '管控措施', plan: '排查任务', record: '排查记录', danger: '隐患', stop: '停用检维修记录' } as const
export const copyKindSchema = z.enum(Object.keys(COPY_KINDS) as [keyof typeof COPY_KINDS, ...(keyof typeof COPY_KINDS)[]])
export type CopyKind = z.infer<typeof copyKindSchema>

/** A field as the form asks it, ready to be pasted. */
export const copyFieldSchema = z.object({ title: z.string(), value: z.string() })
export type CopyField = z.infer<typeof copyFieldSchema>

export const copyRows = defineQuery({
  name: 'dossier.copy-rows',
  title: '抄录单',
  input: z.object({
    offset: pageInput.offset,
    limit: z.coerce.number().int().min(1).max(50).default(20),
    kind: copyKindSchema.default('danger'),
    /** `waiting`: not copied yet, or changed since. */
    state: z.enum(['waiting', 'copied']).default('waiting'),
  }),
  output: pageOf(
    z.object({
      id: idSchema,
      version: versionSchema,
      headline: z.string(),
      fields: z.array(copyFieldSchema),
      copied: z.object({ version: z.number().int(), at: instantSchema, by: z.string() }).nullable(),
    }),
  ),
  may: [...ENTERPRISE_MANAGERS],
})

/** It stands on the other platform now, in this version. */
export const markCopied = defineCommand({
  name: 'dossier.mark-copied',
  title: '标为已抄录',
  input: z.object({ kind: copyKindSchema, id: idSchema, version: versionSchema }),
  output: z.object({ id: idSchema }),
  may: [...ENTERPRISE_MANAGERS],
})

export const recordCopied = defineEvent('dossier.record-copied', '抄录到外部平台', z.object({ kind: copyKindSchema, version: z.number().int() }))
