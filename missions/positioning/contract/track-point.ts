import { z } from 'zod'
import { instantSchema } from '@anlan/kernel/schema'

export const trackPointSchema = z.tuple([instantSchema, z.number(), z.number(), z.number().int()]).describe('at, x, y (metres on the plan), floor')
