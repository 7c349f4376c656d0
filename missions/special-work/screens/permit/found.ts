import type { z } from 'zod'
import type { getPermit } from '../../contract/permits.ts'

/** A permit with all that stands beside it. */
export type Found = z.output<typeof getPermit.output>
