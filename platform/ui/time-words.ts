import { addDays, DAY, HOUR, type Instant, MINUTE, type PlantDay, plantDay, startOfDay } from '@anlan/kernel/time'

const two = (number: number): string => String(number).padStart(2, '0')

const timeOfDay = (at: Instant): string => {
  const minutes = Math.floor((at - startOfDay(plantDay(at))) / MINUTE)
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const dayWords = (day: PlantDay, today: PlantDay): string => {
  if (day === today) return '今天'
  if (day === addDays(today, -1)) return '昨天'
  if (day === addDays(today, 1)) return '明天'
  const [year, month, date] = day.split('-').map(Number)
  return year === Number(today.slice(0, 4)) ? `${month}月${date}日` : `${year}年${month}月${date}日`
}

/** 3 分钟前 · 今天 14:05 · 昨天 08:30 · 3月9日 14:05 · 2025年3月9日 */
export const timeWords = (at: Instant, now: Instant): string => {
  const ago = now - at
  if (ago >= 0 && ago < MINUTE) return '刚刚'
  if (ago >= 0 && ago < HOUR) return `${Math.floor(ago / MINUTE)} 分钟前`
  const day = plantDay(at)
  const words = dayWords(day, plantDay(now))
  return words.includes('年') ? words : `${words} ${timeOfDay(at)}`
}

/** 2026-11-03 14:05:09, for the hover and the printed page. */
export const fullTime = (at: Instant): string =>
  `${plantDay(at)} ${timeOfDay(at)}:${two(Math.floor((at - startOfDay(plantDay(at))) / 1000) % 60)}`

/** 12 分钟 · 3 小时 5 分钟 · 2 天 4 小时 */
export const durationWords = (length: number): string => {
  const span = Math.max(0, length)
  const days = Math.floor(span / DAY)
  const hours = Math.floor((span % DAY) / HOUR)
  const minutes = Math.floor((span % HOUR) / MINUTE)
  if (days > 0) return hours > 0 ? `${days} 天 ${hours} 小时` : `${days} 天`
  if (hours > 0) return minutes > 0 ? `${hours} 小时 ${minutes} 分钟` : `${hours} 小时`
  return minutes > 0 ? `${minutes} 分钟` : '不到 1 分钟'
}

/** 还剩 2 小时 · 已超期 3 天 */
export const dueWords = (due: Instant, now: Instant): string =>
  due >= now ? `还剩 ${durationWords(due - now)}` : `已超期 ${durationWords(now - due)}`

/** 今天 · 明天 · 3月9日 */
export const calendarWords = (day: PlantDay, now: Instant): string => dayWords(day, plantDay(now))

const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/

/** What `<input type="datetime-local">` holds, read as Beijing time whatever the device's zone. */
export const localToInstant = (text: string): Instant | undefined => {
  const [, day, hour, minute, second] = LOCAL.exec(text) ?? []
  if (day === undefined) return undefined
  const at = startOfDay(day) + Number(hour) * HOUR + Number(minute) * MINUTE + Number(second ?? 0) * 1000
  return Number.isFinite(at) ? at : undefined
}

export const instantToLocal = (at: Instant): string => `${plantDay(at)}T${timeOfDay(at)}`
