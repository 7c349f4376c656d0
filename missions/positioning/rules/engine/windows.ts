import { addDays, type Instant, minuteOfDay, plantDay, weekday } from '@anlan/kernel/time'
import type { FenceRule } from '../../contract/fence.ts'
import type { Window } from '../../contract/shape.ts'
import type { EngineFence } from './facts.ts'

/** A minute on the plant's wall, as windows ask for it. */
export interface WallMinute {
  readonly minute: number
  readonly today: number
  readonly yesterday: number
}

export const wallMinute = (at: Instant): WallMinute => {
  const day = plantDay(at)
  return { minute: minuteOfDay(at), today: weekday(day), yesterday: weekday(addDays(day, -1)) }
}

const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))

/** Without days every day; across midnight the day on which it began counts; from and to alike: round the clock. */
const isOpen = ({ days, from, to }: Window, { minute, today, yesterday }: WallMinute): boolean => {
  const on = (day: number): boolean => days.length === 0 || days.includes(day)
  const [begin, end] = [minutes(from), minutes(to)]
  if (begin < end) return on(today) && minute >= begin && minute < end
  return (on(today) && minute >= begin) || (on(yesterday) && minute < end)
}

export const ruleHolds = ({ windows }: FenceRule, wall: WallMinute): boolean => windows.length === 0 || windows.some((window) => isOpen(window, wall))

export const fenceHolds = ({ from, until }: EngineFence, at: Instant): boolean => (from === null || from <= at) && (until === null || at < until)
