import { beijingMinute, DAY, type Instant, plantDay } from '@anlan/kernel/time'
import type { Id } from '@anlan/kernel/id'
import { seen, type Seen, type Trace } from './seen.ts'

export interface PastReading {
  readonly record: Id
  readonly at: Instant
  readonly value: number
}

/**
 * One point, read by one person: the very same value, over so many days and so many times. A value at rest (zero) is left
 * out: much in a plant stands still honestly. `past`: the newest first, with the one just read.
 */
export const sameReadings = (trace: Trace, point: { readonly id: Id; readonly tag: string; readonly unit: string }, past: readonly PastReading[], { days, times }: { readonly days: number; readonly times: number }): Seen | null => {
  const value = past[0]?.value
  if (value === undefined || value === 0) return null
  const changed = past.findIndex((it) => it.value !== value)
  const same = changed < 0 ? past : past.slice(0, changed)
  const first = same.at(-1)
  if (first === undefined || same.length < times || trace.at - first.at < days * DAY) return null
  return seen(trace, {
    kind: 'same-readings',
    key: `${trace.person}:${point.id}:${plantDay(first.at)}`,
    title: `${point.tag} 的读数连日不变`,
    facts: [
      { title: '读数', value: `${value} ${point.unit}` },
      { title: '从', value: beijingMinute(first.at) },
      { title: '连续', value: `${same.length} 次` },
      { title: '判定', value: `${days} 天内 ${times} 次完全相同` },
    ],
    records: same.map(({ record }) => record).slice(0, 20),
  })
}
