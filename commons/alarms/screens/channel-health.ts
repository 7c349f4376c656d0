import type { StateWord } from '@anlan/platform/ui/detail/detail'
import type { ChannelSeen } from './channel-form.tsx'

export interface Health extends StateWord {
  readonly hint?: string
}

/** What is known of a channel. Nothing ever sent is unknown, not well. */
export const channelHealth = ({ active, sent, waiting, lastError }: Pick<ChannelSeen, 'active' | 'sent' | 'waiting' | 'lastError'>): Health => {
  const stuck = waiting > 0 && lastError !== null ? `有 ${waiting} 条通知没有送出，仍在重试。最近一次的原因：${lastError}` : undefined
  if (!active) return { words: '已停用', tone: 'off', ...(stuck === undefined ? {} : { hint: stuck }) }
  if (stuck !== undefined) return { words: '送不出去', tone: 'late', hint: stuck }
  if (waiting > 0) return { words: `正在送出 ${waiting} 条`, tone: 'open' }
  if (sent === 0) return { words: '未知，还没有送过', tone: 'open' }
  return { words: '正常', tone: 'done' }
}
