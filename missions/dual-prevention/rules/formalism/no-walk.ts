import { beijingMinute, SECOND } from '@anlan/kernel/time'
import { seen, type Seen, type Trace } from './seen.ts'

export interface Walk {
  readonly from: { readonly name: string }
  readonly to: { readonly name: string }
  /** Metres between the two places. */
  readonly metres: number
}

/** Two places far apart, and less time between their answers than anybody needs to walk it. */
export const noWalk = (before: Trace, last: Trace, { from, to, metres }: Walk, { speed, far }: { readonly speed: number; readonly far: number }): Seen | null => {
  const seconds = (last.at - before.at) / SECOND
  if (seconds < 0 || metres < far || metres <= seconds * speed) return null
  return seen(last, {
    kind: 'no-walk',
    key: [before.record, last.record].join(':'),
    title: `“${from.name}”到“${to.name}”来不及走到`,
    facts: [
      { title: '离开前一处', value: `${from.name}，${beijingMinute(before.at)}` },
      { title: '到这一处', value: `${to.name}，${beijingMinute(last.at)}` },
      { title: '相距', value: `${Math.round(metres)} 米` },
      { title: '间隔', value: `${Math.round(seconds)} 秒` },
      { title: '判定', value: `相距 ${far} 米以上，快于每秒 ${speed} 米` },
    ],
    records: [before.record, last.record],
  })
}
