import type { Receiver } from '../contract/receiver.ts'

export const CONDITION_TONES = { well: 'done', behind: 'open', down: 'late', paused: 'off', 'waiting-code': 'late' } as const

/** What is to be done now, in one sentence; nothing when nothing is. */
export const adviceOf = ({ kind, health }: Pick<Receiver, 'kind' | 'health'>): string | undefined => {
  if (health.condition === 'waiting-code') return '省级按登记编码接收数据。取得正式登记编码后，请区应急局在企业名录中变更编码，系统会自动全量报送。'
  if (health.condition === 'down') return `${health.lastError ?? '接收方没有应答'}。记录都保存在本地，恢复后自动补报，不需要重新填报。`
  if (health.refused > 0) return `有 ${health.refused} 条被拒收。请按拒收原因修改原记录，保存后会自动重新报送；确认是接收方的问题时，再点“重新报送”。`
  if (health.condition === 'paused') return '已暂停报送。新记录会继续排队，恢复后按顺序补报。'
  return kind === 'province' && health.held > 0 ? '部分记录缺少必填内容，或在等上级记录被接收。点“暂缓”查看要补什么，补齐后自动报送。' : undefined
}
