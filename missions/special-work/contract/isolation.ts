import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, versionSchema } from '@anlan/kernel/schema'
import { handSchema } from './person.ts'

const may = [...ENTERPRISE_STAFF]

/** 能量隔离 (GB 30871-2022 4.2). */
export const ENERGIES = { mechanical: '机械隔离', process: '工艺隔离', electrical: '电气隔离', radiation: '放射源隔离' } as const
export const ISOLATION_WAYS = { lock: '上锁挂牌', blind: '加盲板', spool: '拆除短管', 'power-off': '断电并拆线', other: '其他' } as const
const key = <Words extends Readonly<Record<string, string>>>(words: Words) => z.enum(Object.keys(words) as [keyof Words & string, ...(keyof Words & string)[]])

const pointFields = {
  energy: key(ENERGIES).meta({ title: '能量类别', words: ENERGIES }),
  what: z.string().trim().min(2, '请填写隔离点').max(100).meta({ title: '隔离点', placeholder: '例如：P-101 泵电源开关 3AN-07' }),
  way: key(ISOLATION_WAYS).default('lock').meta({ title: '隔离方式', words: ISOLATION_WAYS }),
}
const doneSchema = handSchema.extend({ note: z.string() })
export const isolationPointSchema = z.object({
  id: idSchema, permit: idSchema, version: versionSchema, ...pointFields,
  /** Null until it is fitted. */
  lock: z.string(), tag: z.string(),
  fitted: doneSchema.nullable(),
  /** 验证: tried, and there is no energy left. */
  verified: doneSchema.nullable(),
  removed: doneSchema.nullable(),
})
export type IsolationPoint = z.output<typeof isolationPointSchema>

const answerSchema = z.object({ id: idSchema, version: versionSchema })
const ref = { id: idSchema, version: versionSchema }
const note = z.string().trim().max(200).default('').meta({ title: '说明' })
export const addPoint = defineCommand({ name: 'special-work.add-isolation-point', title: '增加隔离点', input: z.object({ id: idSchema, permit: idSchema, ...pointFields }), output: answerSchema, may })
export const fitLock = defineCommand({ name: 'special-work.fit-lock', title: '上锁挂牌', input: z.object({ ...ref, lock: z.string().trim().max(50).default('').meta({ title: '锁具编号' }), tag: z.string().trim().max(50).default('').meta({ title: '挂牌编号' }), note }), output: answerSchema, may })
export const verifyPoint = defineCommand({ name: 'special-work.verify-isolation', title: '验证隔离', input: z.object({ ...ref, note: note.unwrap().min(2, '请说明怎样验证，例如：试启动无动作').meta({ title: '验证方法' }) }), output: answerSchema, may })
/** By whoever fitted it; a leader in his stead says why. */
export const removeLock = defineCommand({ name: 'special-work.remove-lock', title: '解除隔离', input: z.object({ ...ref, note }), output: answerSchema, may })
export const dropPoint = defineCommand({ name: 'special-work.drop-isolation-point', title: '删除隔离点', input: z.object(ref), output: z.object({ id: idSchema }), may })

export const isolationOf = defineQuery({ name: 'special-work.isolation-of', title: '能量隔离清单', input: z.object({ permit: idSchema }), output: z.object({ points: z.array(isolationPointSchema) }), may })
/** All that stand, with the permit that they are for. */
export const standingIsolations = defineQuery({ name: 'special-work.standing-isolations', title: '在锁隔离点', input: z.object({}), output: z.object({ points: z.array(isolationPointSchema.extend({ permitNumber: z.string(), permitState: z.string(), spot: z.string() })) }), may })
export const isolationChanged = defineEvent('special-work.isolation-changed', '能量隔离变化', z.object({ what: z.enum(['added', 'fitted', 'verified', 'removed', 'dropped']), point: isolationPointSchema }))
