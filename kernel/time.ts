/** Epoch milliseconds. Plain data: it travels in JSON, SQL (`bigint`) and URLs unchanged. */
export type Instant = number

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`. */
export type PlantDay = string

export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** China has kept UTC+8 without daylight saving since 1991-09-15. */
const BEIJING_OFFSET = 8 * HOUR

const beijing = (at: Instant): Date => new Date(at + BEIJING_OFFSET)

/** The day that a clock on the plant's wall shows at `at`. */
export const plantDay = (at: Instant): PlantDay => beijing(at).toISOString().slice(0, 10)

/** Midnight in Beijing at which `day` begins. */
export const startOfDay = (day: PlantDay): Instant => Date.parse(`${day}T00:00:00Z`) - BEIJING_OFFSET

export const addDays = (day: PlantDay, days: number): PlantDay => plantDay(startOfDay(day) + days * DAY)

/** Same day of the month `months` later; the 31st becomes the last day of a shorter month. */
export const addMonths = (day: PlantDay, months: number): PlantDay => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10)
}

/** 1 Monday … 7 Sunday. */
export const weekday = (day: PlantDay): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** `yyyyMMddHHmmss` in Beijing time, the form that the exchange tables use. */
export const beijingStamp = (at: Instant): string =>
  beijing(at)
    .toISOString()
    .slice(0, 19)
    .replace(/[-:T]/g, '')

/** `2026-11-23 09:05` in Beijing, as papers and workbooks print it. */
export const beijingMinute = (at: Instant): string => beijing(at).toISOString().slice(0, 16).replace('T', ' ')

/** Reads `yyyyMMddHHmmss` in Beijing time; `undefined` when it is no such moment. */
export const parseBeijingStamp = (text: string): Instant | undefined => {
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(text)
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second] = parts
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - BEIJING_OFFSET
  return Number.isFinite(at) && beijingStamp(at) === text ? at : undefined
}

/** Minutes since Beijing midnight. */
export const minuteOfDay = (at: Instant): number => Math.floor((at - startOfDay(plantDay(at))) / MINUTE)
