import type { PlantDay } from '@anlan/kernel/time'

/** What makes two alarms the same: one a day. */
export const missingCause = (day: PlantDay): string => `commitment-missing:${day}`
export const driftCause = (day: PlantDay): string => `commitment-drift:${day}`
