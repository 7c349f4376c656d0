import { DAY, type Instant } from '@anlan/kernel/time'

/** What is wrong with the span, in words; nothing when it will do. */
export const spanFault = (from: Instant | undefined, to: Instant | undefined): string | undefined => {
  if (from === undefined || to === undefined) return '请填写起止时间'
  if (to <= from) return '结束时间应晚于开始时间'
  return to - from > 7 * DAY ? '一次最多查看 7 天' : undefined
}
