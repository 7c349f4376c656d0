import { type Decision, refuse } from '@anlan/kernel/decision'
import { beijingStamp, type Instant } from '@anlan/kernel/time'

export interface LastChange {
  readonly by: string
  readonly at: Instant
}

/** Somebody was first: who, when, and what stands now, for the form that shows both side by side. */
export const staleEdit = ({ by, at }: LastChange, current: Readonly<Record<string, unknown>>): Decision<never> => {
  const stamp = beijingStamp(at)
  const when = `${Number(stamp.slice(4, 6))}月${Number(stamp.slice(6, 8))}日 ${stamp.slice(8, 10)}:${stamp.slice(10, 12)}`
  return refuse('stale', `${by}已于${when}修改，请核对最新内容后再提交`, { kind: 'conflict', facts: { changedBy: by, changedAt: at, current } })
}
