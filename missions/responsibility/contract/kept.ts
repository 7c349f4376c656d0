import { z } from 'zod'
import { idSchema, instantSchema, versionSchema } from '@anlan/kernel/schema'

/** What every record of this house carries. */
export const kept = {
  id: idSchema,
  version: versionSchema,
  createdAt: instantSchema,
  createdBy: z.string(),
  updatedAt: instantSchema,
  updatedBy: z.string(),
}

/** Whoever makes a record makes its id; version 0 says that it is new. */
export const edited = {
  id: idSchema.meta({ widget: 'hidden' }),
  version: z.coerce.number().int().nonnegative().meta({ widget: 'hidden' }),
}
export const savedSchema = z.object({ id: idSchema, version: versionSchema })

/** Somebody by id and by name as it was then. */
export const namedSchema = z.object({ id: idSchema, name: z.string() })
