import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { MINUTE } from '@anlan/kernel/time'
import { lookSchema } from './look.ts'

/** Where workers fetch the film of a trial and tell what they saw: `GET …/<id>/film`, `POST …/<id>`, with `x-worker` and their token. */
export const WORKER_TRIALS = '/api/video/trials'
export const MOST_TRIAL = 5 * MINUTE
const KEEPERS = ['safety-manager', 'principal'] as const

/** What a worker is to look through: everything that any of its models knows of these classes. */
export const trialTaskSchema = z.object({ id: idSchema, classes: z.array(z.string()) })
export type TrialTask = z.output<typeof trialTaskSchema>
export const trialToldSchema = z.union([z.object({ looks: z.array(lookSchema).max(2_000) }), z.object({ failed: z.string().max(300) })])
export type TrialTold = z.output<typeof trialToldSchema>

/** 试判: a worker looks through a recording of the camera; what a rule would have made of it is judged from its log of looks, before the rule is saved. */
export const askTrial = defineCommand({
  name: 'video.ask-trial', title: '试判',
  input: z.object({ id: idSchema, camera: idSchema, from: instantSchema, until: instantSchema }).refine(({ from, until }) => until > from && until - from <= MOST_TRIAL, { message: '一次试判最长 5 分钟', path: ['until'] }),
  output: z.object({ id: idSchema }), may: [...KEEPERS],
})
export const getTrial = defineQuery({
  name: 'video.get-trial', title: '试判结果', input: z.object({ id: idSchema }),
  output: z.object({ state: z.enum(['waiting', 'looking', 'done', 'failed']), tip: z.string(), looks: z.array(lookSchema) }), may: [...KEEPERS],
})
