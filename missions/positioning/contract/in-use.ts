import { z } from 'zod'
import { defineEvent } from '@anlan/kernel/event'
import { instantSchema } from '@anlan/kernel/schema'

/** An enterprise with a major hazard source has to have positioning in use (AQ 3067-2026 5.7.3). */
export const outOfUse = defineEvent('positioning.out-of-use', '人员定位系统未投用', z.object({ reason: z.string(), since: instantSchema }))
export const inUseAgain = defineEvent('positioning.in-use', '人员定位系统恢复使用', z.object({}))
