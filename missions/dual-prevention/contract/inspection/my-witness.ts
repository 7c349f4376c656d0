import { defineQuery } from '@anlan/kernel/endpoint'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { idSchema, instantSchema, listOf } from '@anlan/kernel/schema'
import { z } from 'zod'
import { witnessSchema } from '../records.ts'

/** Whether positioning sees the signed-in person at one of these places: then nothing has to be scanned there. */
export const myWitness = defineQuery({
  name: 'dual-prevention.my-witness',
  title: '定位佐证',
  input: z.object({ places: listOf(idSchema) }),
  output: z.object({ now: instantSchema, witness: witnessSchema.nullable() }),
  may: [...ENTERPRISE_STAFF],
})
