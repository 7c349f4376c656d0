import { beijingMinute, MINUTE, plantDay } from '@anlan/kernel/time'
import { seen, type Seen, type Trace } from './seen.ts'

/** As many answers within one minute as nobody can have looked at. `traces` are those of one person around the last one. */
export const manyAnswers = (last: Trace, traces: readonly Trace[], most: number): Seen | null => {
  const burst = traces.filter(({ at }) => at > last.at - MINUTE && at <= last.at)
  if (burst.length < most) return null
  return seen(last, {
    kind: 'many-answers',
    key: `${last.person}:${plantDay(last.at)}`,
    title: `一分钟内提交 ${burst.length} 项排查`,
    facts: [
      { title: '时间', value: beijingMinute(last.at) },
      { title: '一分钟内提交', value: `${burst.length} 项` },
      { title: '判定', value: `一分钟内达到 ${most} 项` },
    ],
    records: burst.map(({ record }) => record),
  })
}
