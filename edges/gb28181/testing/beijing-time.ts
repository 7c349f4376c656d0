import { beijingStamp, type Instant } from '@anlan/kernel/time'

/** `2026-11-28T18:00:00`, as devices write it. */
export const beijingTime = (at: Instant): string => beijingStamp(at).replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6')
