import { z } from 'zod'
import { idSchema, versionSchema } from '@anlan/kernel/schema'
import { dangerStateSchema } from '../records.ts'

/** Which danger, at the version that the person saw. */
export const chosen = { id: idSchema.meta({ widget: 'hidden' }), version: versionSchema.meta({ widget: 'hidden' }) }

/** Where it stands after the step. */
export const moved = z.object({ id: idSchema, state: dangerStateSchema })
