import { z } from 'zod'
import { defineCommand } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { permitAnswer, permitRef } from './ask-permit.ts'
import { workerSchema } from './permit.ts'
import { proofsSchema } from './prepare-permit.ts'

const may = [...ENTERPRISE_STAFF]

export const startWork = defineCommand({ name: 'special-work.start', title: '开始作业', input: z.object({ ...permitRef, proofs: proofsSchema }), output: permitAnswer, may })
/** Anybody who sees a danger stops it: without a version, since nobody who cries stop has to have read the newest. `at` is the phone's moment when it was offline. */
export const suspendWork = defineCommand({ name: 'special-work.suspend', title: '暂停作业', input: z.object({ id: idSchema, reason: z.string().trim().min(2, '请说明暂停原因').max(200), at: instantSchema.optional() }), output: permitAnswer, may })
/** Without a version, `at` by the phone, when it was offline: a step is done or it is not, whatever else was written since. */
export const confirmSafe = defineCommand({ name: 'special-work.confirm-safe', title: '确认安全状态', input: z.object({ id: permitRef.id, version: permitRef.version.optional(), at: instantSchema.optional(), step: z.string().min(1), count: z.int().nonnegative().nullable().default(null) }), output: permitAnswer, may })
export const resumeWork = defineCommand({ name: 'special-work.resume', title: '恢复作业', input: z.object({ ...permitRef, proofs: proofsSchema }), output: permitAnswer, may })
/** In and out of people and tools; `at` by the phone when it was offline. Never refused for a stale version: it is a tally. */
export const recordPassage = defineCommand({
  name: 'special-work.record-passage', title: '出入登记',
  input: z.object({ id: idSchema, what: z.enum(['person', 'tool']), name: z.string().trim().min(1, '请填写名称').max(50), person: idSchema.nullable().default(null), count: z.int().positive().max(999).default(1), way: z.enum(['in', 'out']), at: instantSchema.optional() }),
  output: permitAnswer, may,
})
export const recordCheck = defineCommand({
  name: 'special-work.record-check', title: '监护检查',
  input: z.object({ id: idSchema, items: z.array(z.object({ text: z.string().min(1).max(200), fine: z.boolean() })).max(50), note: z.string().trim().max(500).default(''), photos: z.array(idSchema).max(9).default([]), at: instantSchema.optional() }),
  output: permitAnswer, may,
})
/** Offers the guard to somebody; it is his when he has taken it. Offered anew, it is offered to the new one only. */
export const handOver = defineCommand({ name: 'special-work.hand-over', title: '交接监护', input: z.object({ ...permitRef, to: workerSchema, proofs: proofsSchema }), output: permitAnswer, may })
/** 接任监护: by the one to whom it was offered, with his own hand, secret and proof of standing there; or not. */
export const takeOver = defineCommand({ name: 'special-work.take-over', title: '接任监护', input: z.object({ ...permitRef, accept: z.boolean().default(true), picture: idSchema.nullable().default(null), secret: z.string().max(100).default('').meta({ title: '账号密码或换人密码' }), proofs: proofsSchema }), output: permitAnswer, may })
export const changeWorkers = defineCommand({ name: 'special-work.change-workers', title: '变更作业人员', input: z.object({ ...permitRef, workers: z.array(workerSchema).min(1).max(200) }), output: permitAnswer, may })
