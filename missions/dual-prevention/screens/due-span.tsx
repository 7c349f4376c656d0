import type { Instant } from '@anlan/kernel/time'
import { usePlantNow } from '@anlan/platform/ui/clock'
import { StateTag } from '@anlan/platform/ui/detail-page'
import { calendarWords } from '@anlan/platform/ui/time-words'
import type { DueState } from '../contract/due.ts'
import { dueState, spanWords } from './due-words.ts'

/** From when to when a due may be answered. */
export const DueSpan = ({ due: { startAt, endAt } }: { readonly due: { readonly startAt: Instant; readonly endAt: Instant } }) => {
  const now = usePlantNow()
  return spanWords(startAt, endAt, (day) => calendarWords(day, now))
}

export const DueStateTag = ({ due }: { readonly due: { readonly state: DueState; readonly startAt: Instant } }) => <StateTag {...dueState(due, usePlantNow())} />
