import { accept, type Decision, refuse } from '@anlan/kernel/decision'
import type { Id } from '@anlan/kernel/id'
import { DAY, type Instant } from '@anlan/kernel/time'
import type { Bypass } from '../contract/bypass.ts'

/** Whoever acts, and when. */
export interface ByHand {
  readonly id: Id
  readonly name: string
  readonly now: Instant
}

type Asked = Pick<Bypass, 'id' | 'point' | 'what' | 'reason' | 'safeguards' | 'untilAt' | 'urgent'>

/** A bypass that lasts longer is a change of the plant, not a bypass. A setting of ours: no text gives the number. */
const LONGEST = 30 * DAY
const CLAUSE = { clause: 'AQ 3067-2026 5.5.7' }

export const decideRequest = (asked: Asked, { known, open, by }: { readonly known: boolean; readonly open: Bypass | undefined; readonly by: ByHand }): Decision<Bypass> => {
  if (!known) return refuse('no-such-point', '没有这个监测点，可能已被删除，请刷新后重试', { kind: 'missing', field: 'point' })
  if (open !== undefined) return refuse('bypass-open', '这个监测点已有未结束的旁路，请先恢复投用或等待批准', { kind: 'conflict' })
  if (asked.untilAt <= by.now) return refuse('until-past', '恢复期限已过，请填写以后的时间', { field: 'untilAt', ...CLAUSE })
  if (asked.untilAt - by.now > LONGEST) return refuse('until-far', '旁路最长 30 天；更久的请按变更管理办理', { field: 'untilAt', ...CLAUSE })
  const whom = { id: by.id, name: by.name }
  return accept({
    ...asked, version: 1, state: asked.urgent ? 'active' : 'requested', fromAt: by.now, requestedBy: whom, requestedAt: by.now,
    approvedBy: null, approvedAt: null, rejectedReason: null, restoredBy: null, restoredAt: null, restoredNote: null,
  })
}

const next = (bypass: Bypass, change: Partial<Bypass>): Decision<Bypass> => accept({ ...bypass, ...change, version: bypass.version + 1 })

/** Nobody approves what they asked for themselves. A bypass that began before keeps its beginning. */
export const decideApprove = (bypass: Bypass, by: ByHand): Decision<Bypass> => {
  if (bypass.approvedBy !== null || bypass.state === 'rejected' || bypass.state === 'restored') return refuse('not-waiting', '这项旁路不在待批准状态，请刷新后查看', { kind: 'conflict' })
  if (bypass.requestedBy.id === by.id) return refuse('own-bypass', '不能批准自己申请的旁路，请由其他安全管理人员或主要负责人批准', { kind: 'forbidden', ...CLAUSE })
  if (bypass.untilAt <= by.now) return refuse('until-past', '恢复期限已过，请先恢复投用或重新申请', { kind: 'conflict', ...CLAUSE })
  return next(bypass, { state: 'active', fromAt: bypass.urgent ? bypass.fromAt : by.now, approvedBy: { id: by.id, name: by.name }, approvedAt: by.now })
}

/** What was taken out before anybody approved must be put back: a refusal ends it. */
export const decideReject = (bypass: Bypass, reason: string, by: ByHand): Decision<Bypass> => {
  if (bypass.approvedBy !== null || bypass.state === 'rejected' || bypass.state === 'restored') return refuse('not-waiting', '这项旁路不在待批准状态，请刷新后查看', { kind: 'conflict' })
  return next(bypass, { state: 'rejected', rejectedReason: reason, ...(bypass.state === 'active' ? { restoredBy: { id: by.id, name: by.name }, restoredAt: by.now, restoredNote: '未获批准，立即恢复投用' } : {}) })
}

export const decideRestore = (bypass: Bypass, note: string, by: ByHand): Decision<Bypass> =>
  bypass.state === 'active'
    ? next(bypass, { state: 'restored', restoredBy: { id: by.id, name: by.name }, restoredAt: by.now, restoredNote: note })
    : refuse('not-bypassed', '这项旁路没有在生效，无需恢复', { kind: 'conflict' })

export const isOverrun = ({ state, untilAt }: Bypass, now: Instant): boolean => state === 'active' && untilAt <= now
export const isUnapproved = ({ state, approvedBy }: Bypass): boolean => state === 'active' && approvedBy === null
