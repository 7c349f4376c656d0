import { z } from 'zod'
import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema } from '@anlan/kernel/schema'
import { HOUR } from '@anlan/kernel/time'

/** A span is no longer than this: what goes on is the next one. */
export const LONGEST_SPAN = HOUR
/** So many go with one word of a worker. */
export const MOST_SPANS = 500

/** `watched`: the worker had pictures all along. `moving`: something moved in them. A span that goes on is said again with a later `to`: camera, kind and `from` are what it goes by. */
export const toldSpanSchema = z.object({ camera: idSchema, kind: z.enum(['watched', 'moving']), from: instantSchema, to: instantSchema })
export type ToldSpan = z.output<typeof toldSpanSchema>

const spanSchema = z.object({ from: instantSchema, to: instantSchema })
export type MotionSpan = z.output<typeof spanSchema>

/** When something moved before a camera, and when anybody looked: where nobody did it is not known. `ruled`: it has rules in use, by which workers look at it. */
export const listMotion = defineQuery({
  name: 'video.list-motion', title: '画面动静', input: z.object({ camera: idSchema, from: instantSchema, until: instantSchema }),
  output: z.object({ watched: z.array(spanSchema), moving: z.array(spanSchema), ruled: z.boolean() }), may: [...ENTERPRISE_STAFF],
})
