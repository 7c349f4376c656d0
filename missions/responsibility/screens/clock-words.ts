import { beijingMinute, type Instant } from '@anlan/kernel/time'

/** `09:05` */
export const clockOf = (at: Instant): string => beijingMinute(at).slice(11)
