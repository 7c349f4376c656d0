import { z } from 'zod'
import { addDays, type PlantDay, weekday } from '@anlan/kernel/time'

const isRealDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, 10) === text
}

/** Stops at the first fault: what reckons with days further down must never see something that is none. */
const day = z
  .string({ error: '请填写日期' })
  .regex(/^20\d{2}-\d{2}-\d{2}$/, { error: '日期应为 年-月-日，例如 2027-02-05', abort: true })
  .refine(isRealDay, { error: '没有这一天，请核对日期', abort: true })

/** One line of the yearly notice: 春节，2月15日至23日放假，2月14日、28日上班. */
const holidaySchema = z
  .object({
    name: z.string({ error: '请填写节日名称' }).trim().min(1, '请填写节日名称'),
    from: day,
    to: day,
    /** Those of the days that are holidays by regulation; the rest are swapped or weekends. */
    statutory: z.array(day, { error: '请填写法定节假日日期' }).min(1, '请至少填写一个法定节假日'),
    /** Weekend days worked in exchange. */
    makeUp: z.array(day, { error: '请填写补班日期，没有则留空' }),
  })
  .superRefine((it, found) => {
    if (it.to < it.from) return found.addIssue({ code: 'custom', path: ['to'], continue: false, message: `${it.name}的结束日期早于开始日期` })
    if (addDays(it.from, 30) < it.to) found.addIssue({ code: 'custom', path: ['to'], continue: false, message: `${it.name}放假超过 31 天，请核对日期` })
    for (const [index, one] of it.statutory.entries())
      if (one < it.from || it.to < one)
        found.addIssue({ code: 'custom', path: ['statutory', index], message: `${one}不在${it.name}的放假期间内` })
    for (const [index, one] of it.makeUp.entries())
      if (weekday(one) < 6) found.addIssue({ code: 'custom', path: ['makeUp', index], message: `${one}不是周六或周日，不能作为补班日` })
  })

export type Holiday = z.infer<typeof holidaySchema>

const daysOff = (holiday: Holiday): PlantDay[] => {
  const days: PlantDay[] = []
  for (let one = holiday.from; one <= holiday.to; one = addDays(one, 1)) days.push(one)
  return days
}

const twice = (days: readonly PlantDay[]): PlantDay | undefined => days.find((one, index) => days.indexOf(one) !== index)

/** A year's public holidays, loaded from a file or a screen. Days of a neighbouring year may stand in it (元旦). */
export const calendarSchema = z
  .object({
    year: z.int({ error: '请填写年份' }).min(2000, '年份应在 2000 至 2099 之间').max(2099, '年份应在 2000 至 2099 之间'),
    /** `statutory-only` until the yearly notice is out: no swapped days, no make-up days. */
    status: z.enum(['announced', 'statutory-only'], { error: '请选择日历状态：已公布，或仅有法定节日' }),
    source: z.string({ error: '请填写依据的文件' }).trim().min(1, '请填写依据的文件'),
    holidays: z.array(holidaySchema, { error: '请填写放假安排' }).min(1, '请至少填写一个节日'),
  })
  .superRefine((it, found) => {
    const off = it.holidays.flatMap(daysOff)
    const worked = it.holidays.flatMap((holiday) => holiday.makeUp)
    for (const [index, holiday] of it.holidays.entries()) {
      if (!daysOff(holiday).some((one) => one.startsWith(String(it.year))))
        found.addIssue({ code: 'custom', path: ['holidays', index, 'from'], message: `${holiday.name}不在 ${it.year} 年内` })
      if (it.status === 'statutory-only' && holiday.makeUp.length > 0)
        found.addIssue({ code: 'custom', path: ['holidays', index, 'makeUp'], message: '尚未公布调休安排的日历不能有补班日' })
    }
    const doubled = twice(off) ?? twice(worked)
    if (doubled !== undefined) found.addIssue({ code: 'custom', path: ['holidays'], message: `${doubled}重复安排` })
    const both = worked.find((one) => off.includes(one))
    if (both !== undefined) found.addIssue({ code: 'custom', path: ['holidays'], message: `${both}既放假又补班，请核对` })
  })

export type Calendar = z.infer<typeof calendarSchema>
