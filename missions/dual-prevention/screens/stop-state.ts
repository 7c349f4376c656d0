import type { Instant } from '@anlan/kernel/time'
import type { StateWord } from '@anlan/platform/ui/detail/detail'

export const stopState = ({ startAt, endAt }: { readonly startAt: Instant; readonly endAt: Instant }, now: Instant): StateWord => {
  if (now < startAt) return { words: '未开始', tone: 'open' }
  return now < endAt ? { words: '停用中', tone: 'late' } : { words: '已结束', tone: 'done' }
}
