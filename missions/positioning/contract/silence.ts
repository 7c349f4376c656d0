import { z } from 'zod'
import { defineRegister } from '@anlan/kernel/register'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { instantSchema } from '@anlan/kernel/schema'
import { JUDGED_KINDS, type JudgedKind } from './judged.ts'

/** SOS is not among them: a call for help is never silenced. */
const { sos: _never, ...SILENCED } = JUDGED_KINDS
type SilencedKind = Exclude<JudgedKind, 'sos'>

/** 报警静默 (AQ 3064.3-2025 5.2.5): of some kinds, in a fence or everywhere, for a time, with the reason. */
export const silenceRegister = defineRegister({
  name: 'positioning.silence',
  title: '报警静默',
  schema: z
    .object({
      kinds: z.array(z.enum(Object.keys(SILENCED) as [SilencedKind, ...SilencedKind[]])).min(1, '请选择报警种类').meta({ title: '报警种类', options: SILENCED, words: SILENCED }),
      /** Name of the fence; empty: everywhere. */
      fence: z.string().max(50).default('').meta({ title: '围栏', help: '不填为全厂' }),
      from: instantSchema.meta({ title: '开始时间', widget: 'datetime' }),
      until: instantSchema.meta({ title: '结束时间', widget: 'datetime' }),
      reason: z.string().trim().min(2, '请说明静默原因').max(200).meta({ title: '原因', placeholder: '例如：3 号装置停车检维修' }),
    }),
  columns: ['reason', 'kinds', 'fence', 'from', 'until'],
  sort: { by: 'reason' },
  may: { read: ENTERPRISE_STAFF, write: ['safety-manager', 'principal'] },
})
