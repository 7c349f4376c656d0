import { DAY, type Instant, MINUTE, minuteOfDay, type PlantDay, plantDay } from '@anlan/kernel/time'
import type { StateWord } from '@anlan/platform/ui/detail/detail'
import { type DueState, dueLife } from '../contract/due.ts'

const TONES: Readonly<Record<DueState, StateWord['tone']>> = { open: 'open', done: 'done', missed: 'late', 'made-up': 'off' }

/** The state of a due in words; one that has not begun says so. */
export const dueState = ({ state, startAt }: { readonly state: DueState; readonly startAt: Instant }, now: Instant): StateWord =>
  state === 'open' && now < startAt ? { words: '未到时间', tone: 'off' } : { words: dueLife.states[state], tone: TONES[state] }

const two = (number: number): string => String(number).padStart(2, '0')
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

/**
 * 今天 08:00–10:00, or both days when it goes over midnight. An end at midnight belongs to the day before.
 * @param dayWords how a day is called now, 今天
 */
export const spanWords = (startAt: Instant, endAt: Instant, dayWords: (day: PlantDay) => string): string => {
  const [first, last] = [plantDay(startAt), plantDay(endAt - 1)]
  const [from, to] = [minuteOfDay(startAt), minuteOfDay(endAt) || DAY / MINUTE]
  const whole = from === 0 && to === DAY / MINUTE
  if (first === last) return whole ? `${dayWords(first)}全天` : `${dayWords(first)} ${clock(from)}–${clock(to)}`
  return whole ? `${dayWords(first)}至${dayWords(last)}` : `${dayWords(first)} ${clock(from)} 至 ${dayWords(last)} ${clock(to)}`
}
