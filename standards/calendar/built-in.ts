import type { Calendar } from './calendar-schema.ts'
import { CN_2026 } from './cn-2026.ts'
import { CN_2027 } from './cn-2027.ts'

/** What the product brings along; a loaded year takes its place by `withCalendar`. */
export const BUILT_IN_CALENDARS: readonly Calendar[] = [CN_2026, CN_2027]
