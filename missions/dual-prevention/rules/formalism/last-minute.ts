import { plantDay } from '@anlan/kernel/time'
import { seen, type Seen, type Trace } from './seen.ts'

const leftOver = ({ at, dueStart, dueEnd }: Trace): number => (dueEnd - at) / Math.max(1, dueEnd - dueStart)

/** Every one of the last answers was given when its time had nearly run out. `traces`: of one person, the newest first. */
export const lastMinute = (traces: readonly Trace[], { answers, part }: { readonly answers: number; readonly part: number }): Seen | null => {
  const latest = traces.slice(0, answers)
  const last = latest[0]
  if (last === undefined || latest.length < answers || !latest.every((trace) => leftOver(trace) * 100 <= part)) return null
  return seen(last, {
    kind: 'last-minute',
    key: `${last.person}:${plantDay(last.at)}`,
    title: `连续 ${answers} 项都在到期前才提交`,
    facts: [
      { title: '连续', value: `${answers} 项` },
      { title: '提交时剩余', value: `都不到期限的 ${part}%` },
    ],
    records: latest.map(({ record }) => record),
  })
}
