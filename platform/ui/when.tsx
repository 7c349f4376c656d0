import { type Instant, type PlantDay, startOfDay } from '@anlan/kernel/time'
import { usePlantNow } from './clock.ts'
import { calendarWords, dueWords, durationWords, fullTime, timeWords } from './time-words.ts'

interface AtProps {
  readonly at: Instant | null | undefined
}

const iso = (at: Instant): string => new Date(at).toISOString()

/** 今天 14:05, the full time on hover. */
export const When = ({ at }: AtProps) => {
  const now = usePlantNow()
  if (at === null || at === undefined) return <span className="al-none">—</span>
  return (
    <time className="al-time" dateTime={iso(at)} title={fullTime(at)}>
      {timeWords(at, now)}
    </time>
  )
}

/** 已持续 12 分钟. */
export const Lasting = ({ since }: { readonly since: Instant }) => {
  const now = usePlantNow()
  return (
    <time className="al-time" dateTime={iso(since)} title={`自 ${fullTime(since)}`}>
      已持续 {durationWords(now - since)}
    </time>
  )
}

/** 还剩 2 小时, 已超期 3 天. */
export const Due = ({ at }: AtProps) => {
  const now = usePlantNow()
  if (at === null || at === undefined) return <span className="al-none">无期限</span>
  return (
    <time className={at < now ? 'al-time al-late' : 'al-time'} dateTime={iso(at)} title={`期限 ${fullTime(at)}`}>
      {dueWords(at, now)}
    </time>
  )
}

/** A calendar day: 今天, 3月9日. */
export const Day = ({ day }: { readonly day: PlantDay | null | undefined }) => {
  const now = usePlantNow()
  if (day === null || day === undefined) return <span className="al-none">—</span>
  return (
    <time className="al-time" dateTime={iso(startOfDay(day))} title={day}>
      {calendarWords(day, now)}
    </time>
  )
}
