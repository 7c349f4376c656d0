import type { PositionFeed } from '../contract/position-feed.ts'

export const FEED_TONES = { well: 'done', late: 'late', down: 'late', idle: 'off', unplaced: 'late', paused: 'off', 'waiting-code': 'late' } as const

/** What is to be done about live positions, in one sentence; nothing when nothing is. */
export const feedAdvice = ({ condition, lastError, unplaced, refused, refusal }: Pick<PositionFeed, 'condition' | 'lastError' | 'unplaced' | 'refused' | 'refusal'>): string | undefined => {
  if (condition === 'down') return `${lastError ?? '接收方没有应答'}。恢复后立即报送各人最后位置；中断期间的位置不补报，轨迹保存在本地。`
  const [plan] = unplaced
  if (plan !== undefined) return `“${plan.plan}”上的 ${plan.people} 人没有报送位置。${plan.why}`
  if (refused > 0) return `有 ${refused} 人的位置被拒收：${refusal ?? '没有说明原因'}`
  return condition === 'late' ? '最近一次报送已超过 30 秒，请检查网络；持续滞后请联系系统管理员。' : undefined
}
