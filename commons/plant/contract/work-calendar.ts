import { z } from 'zod'
import { defineCommand, defineQuery } from '@anlan/kernel/endpoint'
import { defineEvent } from '@anlan/kernel/event'
import { ENTERPRISE_STAFF } from '@anlan/kernel/role'
import { daySchema, instantSchema } from '@anlan/kernel/schema'
import { calendarSchema } from '@anlan/standards/calendar/calendar-schema'

const EVERYBODY = [...ENTERPRISE_STAFF, 'group-viewer', 'town-officer', 'district-officer', 'system-admin', 'security-admin', 'audit-admin'] as const
const KEEPERS = ['safety-manager', 'district-officer', 'system-admin'] as const

export const dayOverrideSchema = z.object({ day: daySchema, work: z.boolean(), reason: z.string() })

/**
 * The calendars and overrides that hold for the acting org: to be handed to `dayKind` and its neighbours in
 * `standards/calendar`. A year of the org's own comes before the district's, the district's before the built-in one.
 */
export const workCalendar = defineQuery({
  name: 'plant.work-calendar',
  title: '工作日历',
  input: z.object({}),
  output: z.object({
    calendars: z.array(calendarSchema),
    overrides: z.array(dayOverrideSchema),
    /** Where each year is from; built in when it is not here. */
    loaded: z.array(z.object({ year: z.number().int(), own: z.boolean(), by: z.string(), at: instantSchema })),
  }),
  may: [...EVERYBODY],
})

/** Loads a year, by file or from the screen. A district's or the platform's holds for everybody. */
export const loadCalendar = defineCommand({
  name: 'plant.load-calendar',
  title: '录入工作日历',
  input: z.object({ calendar: calendarSchema }),
  output: z.object({ year: z.number().int() }),
  may: [...KEEPERS],
})

/** An org's own word about one day: a works holiday, a Sunday worked. `null` takes it back. */
export const setWorkDay = defineCommand({
  name: 'plant.set-work-day',
  title: '设置本单位工作日',
  input: z.object({
    day: daySchema,
    work: z.boolean().nullable(),
    reason: z.string().trim().max(50).default(''),
  }),
  output: z.object({ day: daySchema }),
  may: [...KEEPERS],
})

export const calendarLoaded = defineEvent('plant.calendar-loaded', '录入了工作日历', z.object({ calendar: calendarSchema }))
export const workDaySet = defineEvent('plant.work-day-set', '设置了本单位工作日', z.object({ day: daySchema, work: z.boolean().nullable(), reason: z.string() }))
