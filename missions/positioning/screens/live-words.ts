import type { Instant } from '@anlan/kernel/time'
import { durationWords } from '@anlan/platform/ui/time-words'
import { JUDGED_KINDS } from '../contract/judged.ts'
import type { LivePerson, Standing } from '../contract/live.ts'
import { alarmWords } from '../rules/alarm-words.ts'

export const floorWords = (floor: number): string => (floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`)

/** 失联 12 分钟: unknown since then, not gone. */
export const silentWords = (at: Instant, now: Instant): string => `失联 ${durationWords(now - at)}`

/** A ground with one floor says nothing of floors. */
export const placeWords = ({ plan, floor, fences }: Pick<LivePerson, 'plan' | 'floor' | 'fences'>, nameOf: (fence: string) => string | undefined): string => {
  const inside = fences.flatMap((id) => nameOf(id) ?? [])
  return [inside.length > 0 ? inside.join('、') : plan, ...(floor === 1 ? [] : [floorWords(floor)])].filter((it) => it !== '').join(' ')
}

export const standingWords = (it: Standing): { readonly title: string; readonly text: string } => {
  const { title, text } = alarmWords(it, { fence: it.fenceName, people: it.carriers })
  return { title: title === '' ? JUDGED_KINDS[it.kind] : title, text }
}

/** Percent, or that nobody knows. */
export const batteryWords = (battery: number | null): string => (battery === null ? '未知' : `${Math.round(battery)}%`)

const LEVELS = ['red', 'orange', 'yellow', 'blue'] as const

/** The gravest first, and of those the one that lasts longest. */
export const byUrgency = (alarms: readonly Standing[]): Standing[] =>
  alarms.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || a.since - b.since)
